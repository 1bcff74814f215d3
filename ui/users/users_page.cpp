// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/users_page.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/usage/report.h"
#include "ui/common/create_button.h"
#include "ui/common/record_face.h"
#include "ui/common/state_badges.h"
#include "ui/users/user_actions.h"
#include "ui/users/user_columns.h"
#include "ui/users/user_detail.h"
#include <QAction>
#include <QPushButton>

namespace bw {

namespace {

using Tokens30 = std::shared_ptr<const std::vector<qint64>>;

Tokens30 tokensOf(const Snapshot& snapshot, const usage::Cube& cube, Instant now)
{
    constexpr qint64 days30 = 30LL * 86'400'000'000;
    usage::Query query;
    query.from = Instant{now.us - days30};
    query.bucket = usage::Bucket::None;
    query.by = {usage::Dimension::User};
    auto out = std::make_shared<std::vector<qint64>>(snapshot.users.size());
    const auto& ids = cube.of(usage::Dimension::User).ids;
    for (const auto& row : usage::report(cube, query).rows)
        if (const auto at = snapshot.users.row(ids.value(row.key[0])); at >= 0)
            (*out)[size_t(at)] += row.counts.total;
    return out;
}

} // namespace

UsersPage::UsersPage(OpenInstance& opened, QWidget* parent)
    : TablePage(opened, usersTable(),
        {"users", tr("Users"), tr("Filter users"), tr("No users yet"),
            tr("Whoever signs in or registers on the server appears here."), tr("Reading users"),
            QStringLiteral("read.users")},
        parent)
    , m_approve(new QAction(this))
{
    dress();
    addFacet(QStringLiteral("role"), tr("Role"));
    addFacet(QStringLiteral("status"), tr("Status"));
    addFacet(QStringLiteral("provider"), tr("Provider"));
    addFacet(QStringLiteral("quota_band"), tr("Quota"), true);
    addFacet(QStringLiteral("seen_band"), tr("Last seen"), true);
    addUserActions(actions(), opened, this);
    auto* create = createButton(tr("New user…"), opened, QStringLiteral("user.create"));
    connect(create, &QPushButton::clicked, this, [this, &opened] { askNewUser(opened, this); });
    filters().addRight(create);
    m_approve->setShortcut(Qt::Key_A);
    m_approve->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_approve->setEnabled(false);
    connect(m_approve, &QAction::triggered, this, [this] { approveWaiting(instance(), selectedIds()); });
    addAction(m_approve);
    start({{QStringLiteral("name"), false}});
    connect(&opened, &OpenInstance::usageChanged, this, &UsersPage::countTokens);
    connect(&opened, &OpenInstance::snapshotChanged, this, &UsersPage::countTokens);
    countTokens();
}

void UsersPage::dress()
{
    auto& m = model();
    m.dress(u"name", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto& u = v.snapshot.users[row];
        face.seed = u.id;
        face.muted |= u.status == u"disabled";
    });
    m.dress(u"role", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto& role = v.snapshot.users[row].role;
        face.look = Look::Secondary;
        face.strong = isAdmin(v.snapshot.users[row]);
        if (face.strong)
            face.look = Look::Text;
        if (!knownRole(role)) {
            face.badge = Badge{role.isEmpty() ? tr("no role") : face.text, Tone::Warning, "help"};
            face.tip = tr("LocalAI doesn't know this role: it has a user's rights.");
        }
    });
    m.dress(u"status", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto& status = v.snapshot.users[row].status;
        face.badge = userBadge(status);
        if (!knownUserStatus(status))
            face.tip = tr("LocalAI doesn't know this state: nothing is allowed but signing in.");
    });
    m.dress(u"tokens_30d", [this](const Viewpoint&, size_t, const Cell& cell, Face& face) {
        const bool none = std::holds_alternative<std::monostate>(cell);
        const auto* count = std::get_if<qint64>(&cell);
        face.loading = none && !instance().usageError();
        if (count && *count == 0) {
            face.text = QStringLiteral("–");
            face.muted = true;
        }
    });
}

// Elsewhere a letter looks for a name.
void UsersPage::filtersChanged()
{
    const auto* status = filters().facet(QStringLiteral("status"));
    const bool queue = status && status->chosen() == QStringList{QStringLiteral("pending")};
    m_approve->setEnabled(queue && instance().capabilities().of(QStringLiteral("user.status")).can != Can::No);
}

void UsersPage::showEvent(QShowEvent* e)
{
    TablePage::showEvent(e);
    instance().needUsage();
}

void UsersPage::countTokens()
{
    const auto cube = instance().usage();
    if (!cube || instance().snapshot()->users.empty())
        return;
    m_tokensJob = worker().run(
        [cube, snapshot = instance().snapshot(), now = instance().now()](
            const Context&, const Worker::Post&) -> Result<std::pair<SnapshotPtr, Tokens30>> {
            return std::pair{snapshot, tokensOf(*snapshot, *cube, now)};
        },
        [this](Result<std::pair<SnapshotPtr, Tokens30>> counted) {
            // Rows of another snapshot would give one person's tokens to the next.
            if (counted && counted->first == instance().snapshot())
                model().setTokens(counted->second);
        });
}

QString UsersPage::countWords(int n) const { return n == 1 ? tr("1 user") : tr("%1 users").arg(exactNumber(n)); }

QString UsersPage::nothingMatches(const QString& what) const { return tr("No user matches %1").arg(what); }

QString UsersPage::summary() const
{
    const int pending = model().countShown(QStringLiteral("status"), QStringLiteral("pending"));
    return pending == 0 ? QString() : pending == 1 ? tr("1 pending") : tr("%1 pending").arg(exactNumber(pending));
}

QString UsersPage::selectionSummary(const std::vector<size_t>& records) const
{
    const auto tokens = model().tokens();
    if (!tokens)
        return {};
    qint64 sum = 0;
    for (const auto row : records)
        if (row < tokens->size())
            sum += (*tokens)[row];
    return tr("%1 tokens in 30 days").arg(tableNumber(sum));
}

void UsersPage::describe(PaneContent& content, size_t record)
{
    describeUser(content, instance(), worker(), model().viewpoint(), record);
}

void UsersPage::describeNone(PaneContent& content) { describeUsers(content, snapshot(), instance().now()); }

} // namespace bw
