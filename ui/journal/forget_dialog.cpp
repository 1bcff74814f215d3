// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/forget_dialog.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/journal/journal_words.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace bw {

namespace {

QLabel* words(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

bool same(const QString& a, const QString& b) { return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0; }

} // namespace

ForgetDialog::ForgetDialog(JournalOpener opener, SnapshotPtr known, QWidget* parent)
    : QDialog(parent)
    , m_known(std::move(known))
    , m_person(new QLineEdit)
    , m_look(new QPushButton(tr("Look")))
    , m_forget(new QPushButton(tr("Forget this person")))
    , m_text(words({}, "secondary"))
{
    m_source.set(std::move(opener));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Forget a person"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(18), px(20), px(16));
    column->setSpacing(px(10));
    column->addWidget(words(tr("Forget a person"), "title"));
    column->addWidget(
        words(tr("Removes what the archive keeps of somebody, and blanks the journal's entries about them. The "
                 "account itself stays as it is."),
            "secondary"));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_person->setPlaceholderText(tr("E-mail address or ID"));
    m_person->setAccessibleName(tr("E-mail address or ID"));
    m_person->setMinimumWidth(px(320));
    row->addWidget(m_person, 1);
    row->addWidget(m_look);
    column->addLayout(row);
    m_text->setMinimumHeight(px(64));
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_text, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    auto* cancel = new QPushButton(tr("Cancel"));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_forget);
    column->addLayout(buttons);
    m_forget->setProperty("role", QStringLiteral("danger"));
    for (auto* button : {m_forget, cancel})
        button->setAutoDefault(false);
    m_look->setDefault(true);
    m_look->setEnabled(false);
    m_forget->setEnabled(false);
    connect(m_person, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_job = {};
        m_look->setEnabled(!text.trimmed().isEmpty());
        m_forget->setEnabled(false);
        say({}, "");
    });
    connect(m_look, &QPushButton::clicked, this, &ForgetDialog::look);
    connect(m_forget, &QPushButton::clicked, this, &ForgetDialog::forget);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

// By id or e-mail address, of today's users and of those that only the journal still knows.
Result<ForgetDialog::Found> ForgetDialog::find(
    Ledger& ledger, const QString& wanted, const Snapshot& known, const Context& context)
{
    Found found{wanted, {}, 0, 0};
    const auto learn = [&](const QString& id, const QString& name, const QString& email) {
        found.person = id;
        for (const auto& word : {email, name.contains(u' ') ? name : QString()}) // a short name is part of others
            if (!word.isEmpty() && !found.words.contains(word))
                found.words << word;
    };
    for (const auto& user : known.users)
        if (user.id == wanted || same(user.email, wanted))
            learn(user.id, user.name, user.email);
    const auto about = [&](const JournalItem& item, size_t i) {
        const auto& subject = item.changes[i].subject;
        const QString email = item.emails.value(qsizetype(i));
        const bool user = subject.type == u"user";
        const bool hit = (user && subject.id == found.person) || same(email, wanted)
            || std::ranges::any_of(found.words, [&](const QString& word) { return same(email, word); });
        if (hit && user)
            learn(subject.id, subject.label, email);
        return hit;
    };
    const auto done = ledger.each(
        [&](const JournalItem& item) -> Result<void> {
            bool hit = false;
            for (size_t i = 0; i < item.changes.size(); ++i)
                hit = about(item, i) || hit;
            found.entries += hit;
            found.reversible += hit && reversible(item);
            return {};
        },
        context);
    if (!done)
        return tl::unexpected(done.error());
    if (found.words.isEmpty() && wanted.contains(u'@'))
        found.words << wanted; // a reason may name them
    return found;
}

void ForgetDialog::look()
{
    m_forget->setEnabled(false);
    say(tr("Looking through the journal"), "");
    m_job = m_source.ask<Found>([wanted = m_person->text().trimmed(), known = m_known](Ledger& ledger,
                                    const Context& context) { return find(ledger, wanted, *known, context); },
        [this](Result<Found> found) { show(std::move(found)); });
}

void ForgetDialog::show(Result<Found> found)
{
    if (!found)
        return say(textOf(found.error()).sentence(), "danger");
    m_found = std::move(*found);
    if (m_found.entries == 0)
        return say(tr("No entry is about “%1”.").arg(displayText(m_person->text().trimmed(), 80)), "");
    QStringList sentences{m_found.entries == 1
            ? tr("One entry is about this person: its names, addresses and values are blanked, also where a reason "
                 "names "
                 "them.")
            : tr("%1 entries are about this person: their names, addresses and values are blanked, also where a reason "
                 "names them.")
                  .arg(exactNumber(m_found.entries))};
    if (m_found.reversible > 0)
        sentences << (m_found.reversible == 1
                ? tr("One of them can't be undone any more.")
                : tr("%1 of them can't be undone any more.").arg(exactNumber(m_found.reversible)));
    sentences << tr("The chain stays whole. This can't be taken back.");
    say(sentences.join(u' '), "warning");
    m_forget->setEnabled(true);
}

void ForgetDialog::forget()
{
    m_forget->setEnabled(false);
    m_person->setEnabled(false);
    m_look->setEnabled(false);
    m_job =
        m_source.ask<qint64>([found = m_found](Ledger& ledger,
                                 const Context& context) { return ledger.forget(found.person, found.words, context); },
            [this](Result<qint64> places) {
                if (!places) {
                    m_person->setEnabled(true);
                    m_look->setEnabled(true);
                    return say(textOf(places.error()).sentence(), "danger");
                }
                emit forgotten(*places);
                accept();
            });
}

void ForgetDialog::say(const QString& text, const char* tone)
{
    m_text->setText(text);
    m_text->setProperty("tone", QLatin1StringView(tone));
    repolish(m_text);
}

} // namespace bw
