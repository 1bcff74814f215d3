// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_banner.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/tokens.h"
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace bw {

JournalBanner::JournalBanner(QWidget* parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(new QLabel)
    , m_verify(new QPushButton(tr("Verify again")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_save(new QPushButton(tr("Save proof…")))
    , m_compare(new QPushButton(tr("Compare…")))
{
    setProperty("role", QStringLiteral("bar"));
    m_row->setContentsMargins(px(12), px(7), px(12), px(7));
    m_row->setSpacing(px(8));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setProperty("role", QStringLiteral("secondary"));
    m_row->addWidget(m_text, 1);
    for (auto* button : {m_verify, m_cancel, m_save, m_compare})
        m_row->addWidget(button);
    m_cancel->setAccessibleName(tr("Cancel verifying"));
    m_save->setToolTip(tr("The newest entry's number and hash, to be kept apart from this computer"));
    m_compare->setToolTip(tr("Whether the journal still holds what a saved proof says"));
    setRunning(false);
    connect(m_verify, &QPushButton::clicked, this, &JournalBanner::verifyWanted);
    connect(m_cancel, &QPushButton::clicked, this, &JournalBanner::cancelWanted);
    connect(m_save, &QPushButton::clicked, this, &JournalBanner::proofWanted);
    connect(m_compare, &QPushButton::clicked, this, &JournalBanner::compareWanted);
}

void JournalBanner::setRunning(bool running)
{
    m_cancel->setVisible(running);
    m_verify->setVisible(!running);
    m_compare->setEnabled(!running);
}

void JournalBanner::say(const Badge& badge, const QString& text)
{
    delete m_badge;
    m_badge = new BadgeLabel(badge);
    m_row->insertWidget(0, m_badge);
    m_badge->show(); // at once, not when the layout comes to it
    m_text->setText(text);
}

void JournalBanner::showUnverified(qint64 entries)
{
    setRunning(false);
    m_verify->setText(tr("Verify"));
    say({tr("Not verified"), Tone::Neutral, "link"},
        tr("%1 entries. Verifying reads them all and follows the chain.").arg(exactNumber(entries)));
}

void JournalBanner::showRunning(const Progress& p)
{
    setRunning(true);
    say({tr("Verifying"), Tone::Info, "link"},
        p.total > 0 ? tr("%1 of %2 entries").arg(exactNumber(p.done), exactNumber(p.total)) : QString());
}

void JournalBanner::showVerdict(const Verdict& verdict, Instant at, const QString& since, const QString& proof)
{
    setRunning(false);
    m_verify->setText(tr("Verify again"));
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.us / 1000), QStringLiteral("HH:mm"));
    if (!verdict.ok) {
        const auto text = textOf(verdict.why.toLatin1().constData());
        say({tr("Chain broken at entry %1").arg(exactNumber(verdict.firstBad.value_or(0))), Tone::Danger, "alert"},
            tr("%1 Checked at %2.").arg(text.sentence(), time));
        return;
    }
    const QString all = since.isEmpty()
        ? tr("%1 entries, none changed, none missing.").arg(exactNumber(verdict.entries))
        : tr("%1 entries since %2, none changed, none missing.").arg(exactNumber(verdict.entries), since);
    const QString agrees =
        proof.isEmpty() ? QString() : tr("They agree with the proof %1.").arg(displayText(proof, 80));
    say({tr("Chain verified"), Tone::Success, "link"},
        QStringList{all, agrees, tr("Checked at %1.").arg(time)}.join(u' ').simplified());
}

void JournalBanner::showProblem(const Error& error)
{
    setRunning(false);
    const bool stopped = error.fault == Fault::Cancelled;
    say({tr("Not verified"), stopped ? Tone::Neutral : Tone::Warning, stopped ? "link" : "alert"},
        stopped ? tr("Verifying was stopped.") : textOf(error).sentence());
}

} // namespace bw
