// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/tables/words.h"
#include "ui/common/pane_content.h"
#include "ui/users/user_detail.h"
#include <QHash>
#include <QVBoxLayout>

namespace bw {

namespace {

QString overviewWords(const char* text) { return QCoreApplication::translate("UsersOverview", text); }

using Words = QString (*)(const Cell&);

// Counted by the stored values: words are looked up for each value, not for each of 100,000 people.
void addShares(
    PaneContent& content, const char* id, const QString& title, const QHash<QString, int>& counts, Words words)
{
    std::vector<std::pair<QString, int>> rows;
    for (auto i = counts.begin(); i != counts.end(); ++i)
        rows.emplace_back(words(i.key()), *i);
    std::sort(rows.begin(), rows.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    int all = 0;
    for (const auto& [name, n] : rows)
        all += n;
    auto& section = content.addSection(QLatin1StringView(id), title);
    for (size_t i = 0; i < rows.size() && i < 8; ++i)
        section.content().addWidget(new BarRow(
            displayText(rows[i].first, 60), all ? double(rows[i].second) / all : 0, exactNumber(rows[i].second)));
}

// What somebody has who is let in and nothing else is done.
void addWhatTheyGet(PaneContent& content, const Snapshot& s)
{
    int on = 0, all = 0;
    for (const auto& p : s.permissions) {
        all += p.known;
        on += p.known && p.byDefault;
    }
    auto& section = content.addSection(
        QStringLiteral("approved"), overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "What an approved user gets")));
    section.addText(
        overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "Role user, %1 of %2 permissions, all models, no quota."))
            .arg(on)
            .arg(all));
}

void describeQueue(PaneContent& content, const Snapshot& s, int waiting, const User* longest, Instant now)
{
    const QString title = waiting == 1
        ? overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "1 person waits for approval"))
        : overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "%1 people wait for approval")).arg(exactNumber(waiting));
    QString sentence;
    if (longest)
        sentence = overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "The longest wait began %1 (%2)."))
                       .arg(relativeTime(*longest->createdAt, now),
                           displayText(longest->name.isEmpty() ? longest->email : longest->name, 80));
    content.addTitle(title, sentence);
    content.endHead();
    addWhatTheyGet(content, s);
    QHash<QString, int> providers;
    for (const auto& u : s.users)
        if (u.status == u"pending")
            ++providers[u.provider];
    addShares(content, "providers", overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "Where they come from")),
        providers, providerWords);
}

} // namespace

void describeUsers(PaneContent& content, const Snapshot& s, Instant now)
{
    int waiting = 0;
    const User* longest = nullptr;
    for (const auto& u : s.users) {
        if (u.status != u"pending")
            continue;
        ++waiting;
        if (u.createdAt && (!longest || *u.createdAt < *longest->createdAt))
            longest = &u;
    }
    if (waiting > 0)
        describeQueue(content, s, waiting, longest, now);
    else if (!s.users.empty()) {
        QHash<QString, int> states, roles, providers;
        for (const auto& u : s.users) {
            ++states[u.status];
            ++roles[u.role];
            ++providers[u.provider];
        }
        content.addTitle(overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "All users")),
            overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "Nobody waits for approval.")));
        content.endHead();
        addShares(content, "states", overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "State")), states, statusWords);
        addShares(content, "roles", overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "Role")), roles, roleWords);
        addShares(content, "providers", overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "Provider")), providers,
            providerWords);
    }
    content.addHint(waiting > 0
            ? overviewWords(QT_TRANSLATE_NOOP("UsersOverview",
                "Select a row to see one person. While the list shows the waiting ones alone, A approves those that "
                "are selected."))
            : overviewWords(QT_TRANSLATE_NOOP("UsersOverview", "Select a row to see one person.")));
}

} // namespace bw
