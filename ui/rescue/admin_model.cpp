// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rescue/admin_model.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/domain/text.h"
#include "ui/common/face.h"
#include <algorithm>

namespace bw {

namespace {

struct AdminColumn {
    const char* id;
    const char* text;
    int width;
};
constexpr AdminColumn kAdminColumns[]{{"name", QT_TRANSLATE_NOOP("bw::AdminModel", "Name"), 170},
    {"email", QT_TRANSLATE_NOOP("bw::AdminModel", "E-mail"), 210},
    {"sign_in", QT_TRANSLATE_NOOP("bw::AdminModel", "Can sign in"), 104},
    {"why", QT_TRANSLATE_NOOP("bw::AdminModel", "Why"), 290}};

Badge badgeOf(SignIn can)
{
    switch (can) {
    case SignIn::Works:
        return {AdminModel::tr("yes"), Tone::Success, nullptr, true};
    case SignIn::Unknown:
        return {AdminModel::tr("not certain"), Tone::Warning, "help"};
    case SignIn::Stale:
    case SignIn::None:
        break;
    }
    return {AdminModel::tr("no"), Tone::Danger, "x"};
}

} // namespace

void AdminModel::set(SnapshotPtr snapshot, const SignInWays& ways)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_rows.clear();
    m_best = SignIn::None;
    for (const auto& user : m_snapshot->users)
        if (isAdmin(user)) {
            m_rows.push_back({&user, signInOf(user, ways)});
            m_best = std::max(m_best, m_rows.back().signIn.can);
        }
    std::ranges::stable_sort(m_rows, std::greater(), [](const Row& r) { return r.signIn.can; });
    endResetModel();
}

QString AdminModel::idAt(int row) const { return m_rows[size_t(row)].user->id; }

int AdminModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int AdminModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant AdminModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& row = m_rows[size_t(index.row())];
    Face face;
    switch (index.column()) {
    case Name:
        face.look = Look::Name;
        face.text = displayText(row.user->name, 120);
        face.seed = row.user->id;
        break;
    case Email:
        face.text = displayText(row.user->email, 120);
        break;
    case SignsIn:
        face.badge = badgeOf(row.signIn.can);
        face.text = face.badge->text;
        break;
    default:
        face.look = Look::Secondary;
        face.text = textOf(row.signIn.why).sentence();
    }
    if (role == FaceRole)
        return QVariant::fromValue(face);
    if (role == ExactRole && index.column() <= Email)
        return index.column() == Name ? row.user->name : row.user->email;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == ExactRole)
        return face.text;
    return {};
}

QVariant AdminModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto& column = kAdminColumns[size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return tr(column.text);
    case ColumnIdRole:
        return QString::fromLatin1(column.id);
    case ColumnWidthRole:
        return column.width;
    default:
        return {};
    }
}

} // namespace bw
