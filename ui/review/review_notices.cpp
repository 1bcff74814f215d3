// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/changes/change_file.h"
#include "core/domain/text.h"
#include "ui/common/icon_label.h"
#include "ui/common/new_password_dialog.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/review/review_detail.h"
#include "ui/review/review_label.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace bw {

namespace {

// A box with an icon and words; what can be done about it goes to the end of its line.
struct Notice {
    QFrame* box = new QFrame;
    QHBoxLayout* line = new QHBoxLayout(box);

    Notice(const char* icon, Tone tone, const QString& what, const QString& more)
    {
        box->setProperty("role", QStringLiteral("notice"));
        box->setProperty("tone", toneName(tone));
        line->setContentsMargins(px(12), px(10), px(12), px(10));
        line->setSpacing(px(10));
        line->addWidget(new IconLabel(icon, 16, tone), 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(px(2));
        auto* strong = reviewLabel(displayText(what, 400), "strong");
        strong->setProperty("tone", toneName(tone));
        words->addWidget(strong);
        if (!more.isEmpty())
            words->addWidget(reviewLabel(displayText(more, 600), "secondary"));
        line->addLayout(words, 1);
    }
    void add(QWidget* control) const { line->addWidget(control, 0, Qt::AlignVCenter); }
};

const char* iconOfRisk(Level level)
{
    return level == Level::Block ? "error" : level == Level::Warn ? "alert" : "info";
}

Tone toneOfRisk(Level level)
{
    return level == Level::Block ? Tone::Danger : level == Level::Warn ? Tone::Warning : Tone::Info;
}

QString reasonAndNext(const Text& text) { return QStringList{text.why, text.next}.join(u' ').trimmed(); }

} // namespace

void ReviewDetail::addNotices(QVBoxLayout& column)
{
    const auto& row = m_review.rows()[size_t(m_row)];
    const auto* item = m_review.item(m_row);
    if (item && item->refused)
        column.addWidget(makeRefused(row, *item->refused));
    for (const auto* risk : m_review.risks(m_row))
        column.addWidget(makeRisk(*risk, row.blocked && risk == &*row.blocked));
    if (row.out == Review::Out::Conflict)
        column.addWidget(makeConflict(row));
}

QWidget* ReviewDetail::makeRefused(const Review::Row& row, const Error& why)
{
    const auto text = textOf(why);
    const bool waits = lacksPassword(row.change);
    const Notice notice(waits ? "key" : "lock", waits ? Tone::Warning : Tone::Danger, text.what, reasonAndNext(text));
    if (waits) {
        auto* give = new QPushButton(tr("Give the password…"));
        connect(give, &QPushButton::clicked, this, [this, at = m_row, name = row.change.subject.label] {
            auto* dialog = new NewPasswordDialog(name, this);
            connect(dialog, &NewPasswordDialog::given, &m_review, [this, at](const SecretPtr& password, bool made) {
                if (made)
                    m_review.instance().applier().showOnce(password);
                m_review.setPassword(at, password);
            });
            dialog->open();
        });
        notice.add(give);
    }
    return notice.box;
}

QWidget* ReviewDetail::makeRisk(const Risk& risk, bool inRows)
{
    const auto level = risk.finding.level;
    const auto text = textOf(risk.finding);
    const Notice notice(iconOfRisk(level), toneOfRisk(level), text.what, reasonAndNext(text));
    if (inRows) // left out: another one of those that cause it together may go instead
        for (const int other : risk.changes)
            if (other != m_row && m_review.rows()[size_t(other)].out == Review::Out::In) {
                auto* swap = new QPushButton(tr("Take out change %1 instead").arg(other + 1));
                connect(swap, &QPushButton::clicked, this, [this, other] { m_review.swap(m_row, other); });
                notice.add(swap);
                break;
            }
    if (QByteArrayView(risk.finding.id) == "rule.last-admin-unknown") {
        auto* state = new QPushButton(tr("State it…"));
        state->setAccessibleName(tr("State which ways to sign in work"));
        connect(state, &QPushButton::clicked, this, &ReviewDetail::stateWanted);
        notice.add(state);
    }
    if (level == Level::Block && !inRows && *risk.allow) {
        const QString flag = QString::fromLatin1(risk.allow);
        auto* allow = new QCheckBox(tr("Apply it all the same"));
        allow->setToolTip(tr("The journal keeps that this rule was passed over."));
        allow->setProperty("tone", QStringLiteral("danger"));
        allow->setChecked(m_review.allowed().contains(flag));
        connect(allow, &QCheckBox::toggled, this, [this, flag](bool on) { m_review.allow(flag, on); });
        notice.add(allow);
    }
    return notice.box;
}

QWidget* ReviewDetail::makeConflict(const Review::Row& row)
{
    const Notice notice("alert", Tone::Warning,
        row.theirs && row.serial ? tr("It has changed in the database since you edited it")
            : row.theirs         ? tr("The database has something else than what these changes were made for")
            : row.serial         ? tr("It is no longer in the database")
                                 : tr("It is not in the database"),
        row.theirs ? tr("The column Now shows what stands there.") : QString());
    if (row.theirs && row.change.before) {
        auto* mine = new QPushButton(row.serial ? tr("Use mine") : tr("Apply it all the same"));
        connect(mine, &QPushButton::clicked, this, [this, at = m_row] { m_review.overwrite(at); });
        notice.add(mine);
    }
    auto* drop = new QPushButton(row.serial ? tr("Discard mine") : tr("Take it out"));
    connect(drop, &QPushButton::clicked, this, [this, at = m_row] { m_review.discard(at); });
    notice.add(drop);
    return notice.box;
}

} // namespace bw
