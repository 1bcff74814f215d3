// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/usage_totals.h"
#include "core/base/display.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QLabel>

namespace bw {

UsageTotals::UsageTotals(QWidget* parent)
    : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(px(12), px(8), px(12), px(9));
    line->setSpacing(px(12));
    m_total = add(tr("Total tokens"));
    m_prompt = add(tr("Prompt tokens"));
    m_completion = add(tr("Completion tokens"));
    m_requests = add(tr("Requests"));
    m_users = add(tr("Active users"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QLabel* UsageTotals::add(const QString& words)
{
    auto* title = new QLabel(words, this);
    title->setProperty("role", QStringLiteral("hint"));
    auto* figure = new QLabel(this);
    figure->setTextFormat(Qt::PlainText);
    figure->setFont(textFont(17, QFont::DemiBold));
    figure->setObjectName(words);
    auto* column = new QVBoxLayout;
    column->setSpacing(px(1));
    column->addWidget(title);
    column->addWidget(figure);
    static_cast<QHBoxLayout*>(layout())->addLayout(column, 1);
    return figure;
}

void UsageTotals::set(QLabel* label, qint64 number)
{
    label->setText(number < 1'000'000 ? exactNumber(number) : shortNumber(number));
    label->setToolTip(exactNumber(number));
    label->setAccessibleName(tr("%1: %2").arg(label->objectName(), exactNumber(number)));
}

QString UsageTotals::totalHint(const usage::Counts& c)
{
    const qint64 sum = usage::added(c.prompt, c.completion);
    // Without a column of totals they are 0: nobody has counted anything.
    return c.total == sum || c.total == 0 ? QString()
                                          : tr("The server counted %1 tokens in total; prompt and completion make %2.")
                                                .arg(exactNumber(c.total), exactNumber(sum));
}

QString UsageTotals::missingHint(const QString& column) { return tr("The database has no column %1.").arg(column); }

void UsageTotals::set(QLabel* label, qint64 number, const QString& column, const QStringList& missing)
{
    label->setAccessibleDescription({});
    if (!missing.contains(column))
        return set(label, number);
    label->setText(QStringLiteral("–"));
    label->setToolTip(missingHint(column));
    label->setAccessibleName(tr("%1: %2").arg(label->objectName(), tr("not known")));
    label->setAccessibleDescription(missingHint(column));
}

void UsageTotals::setCounts(const usage::Counts& c, const QStringList& missing, qint64 users)
{
    set(m_total, c.total, QStringLiteral("total_tokens"), missing);
    if (const QString hint = totalHint(c); !hint.isEmpty() && missing.isEmpty()) {
        m_total->setToolTip(hint);
        m_total->setAccessibleDescription(hint);
    }
    set(m_prompt, c.prompt, QStringLiteral("prompt_tokens"), missing);
    set(m_completion, c.completion, QStringLiteral("completion_tokens"), missing);
    set(m_requests, c.requests);
    set(m_users, users);
}

} // namespace bw
