// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_quotas.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "ui/common/pane_content.h"
#include "ui/common/record_face.h"
#include <QVBoxLayout>

namespace bw {

namespace {

QString quotaWords(const char* text) { return QCoreApplication::translate("UserQuotas", text); }

QString of(const std::optional<qint64>& used, qint64 limit)
{
    return used ? quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "%1 of %2")).arg(tableNumber(*used), tableNumber(limit))
                : tableNumber(limit);
}

// What the server makes of a window, said plainly.
QString windowWords(const Quota& q)
{
    if (q.windowSeconds.value_or(0) <= 0)
        return quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "window %1: no effect"))
            .arg(duration(q.windowSeconds.value_or(0)));
    return quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "rolling %1")).arg(duration(*q.windowSeconds));
}

QuotaRow* row(const Quota& q, const std::optional<qint64>& limit, const std::optional<qint64>& used, const char* unit)
{
    const QString model =
        q.model.isEmpty() ? quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "All models")) : displayText(q.model, 80);
    if (!limit)
        return new QuotaRow(model, {}, quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "no limit")), windowWords(q));
    const QString figure = quotaWords(unit).arg(of(used, *limit));
    QString hint = windowWords(q);
    if (*limit <= 0 && q.windowSeconds.value_or(0) > 0)
        hint += quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "; allows nothing"));
    std::optional<double> share;
    if (used && q.windowSeconds.value_or(0) > 0)
        share = *limit > 0 ? double(*used) / double(*limit) : 1.0;
    return new QuotaRow(model, share, figure, hint);
}

} // namespace

void addQuotas(PaneContent& content, const Viewpoint& view, const User& u, const UserFacts& facts)
{
    constexpr size_t kMost = 12;
    auto& section = content.addSection(QStringLiteral("quotas"), quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "Quotas")));
    if (facts.quotas.empty())
        return section.addText(quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "No limits.")));
    if (isAdmin(u))
        section.addText(
            quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "Administrators are never limited: these have no effect.")));
    for (size_t i = 0; i < facts.quotas.size() && i < kMost; ++i) {
        const auto& q = view.snapshot.quotas[size_t(facts.quotas[i])];
        if (q.maxTokens || !q.maxRequests)
            section.content().addWidget(
                row(q, q.maxTokens, q.usedTokens, QT_TRANSLATE_NOOP("UserQuotas", "%1 tokens")));
        if (q.maxRequests)
            section.content().addWidget(
                row(q, q.maxRequests, q.usedRequests, QT_TRANSLATE_NOOP("UserQuotas", "%1 requests")));
    }
    if (facts.quotas.size() > kMost)
        section.addText(
            quotaWords(QT_TRANSLATE_NOOP("UserQuotas", "And %1 more.")).arg(facts.quotas.size() - kMost), "hint");
}

} // namespace bw
