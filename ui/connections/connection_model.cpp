// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_model.h"
#include "core/backends/registry.h"
#include "core/base/display.h"
#include "ui/common/environment.h"
#include "ui/common/face.h"
#include "ui/connections/connection_book.h"

namespace bw {

ConnectionModel::ConnectionModel(const ConnectionBook& book, QObject* parent)
    : QAbstractTableModel(parent)
    , m_book(book)
{
    connect(&book, &ConnectionBook::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int ConnectionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_book.all().size());
}

const Profile& ConnectionModel::at(int row) const { return m_book.all()[size_t(row)]; }

QString ConnectionModel::text(const Profile& profile, int column) const
{
    switch (column) {
    case Name:
        return displayText(profile.name, 120);
    case Product: {
        const auto* known = bw::product(profile.product);
        return known ? QString::fromLatin1(known->name) : displayText(profile.product, 40);
    }
    case Address:
        return displayText(profile.address, 300);
    case Environment:
        return profile.environment == bw::Environment::None ? QStringLiteral("–") : title(profile.environment);
    case LastOpened:
        return profile.lastOpened ? relativeTime({profile.lastOpened * 1000}, m_book.now()) : tr("not yet");
    default:
        return {};
    }
}

QVariant ConnectionModel::data(const QModelIndex& index, int role) const
{
    const Profile& profile = at(index.row());
    const int column = index.column();
    if (role == Qt::DisplayRole)
        return text(profile, column);
    if (role == Qt::ToolTipRole) {
        if (column == LastOpened && profile.lastOpened)
            return plainTip(exactTime({profile.lastOpened * 1000}, QTimeZone::systemTimeZone()));
        return plainTip(column == Address ? displayText(profile.address, 2000) : text(profile, column));
    }
    if (role != FaceRole)
        return {};
    Face face;
    face.text = text(profile, column);
    face.strong = column == Name;
    if (column == Address)
        face.look = profile.address.contains(u"://") ? Look::Secondary : Look::Fixed;
    else if (column != Name)
        face.look = Look::Secondary;
    if (column == Environment && profile.environment != bw::Environment::None)
        face.badge = Badge{title(profile.environment), tone(profile.environment)};
    return QVariant::fromValue(face);
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Product:
        return tr("Product");
    case Address:
        return tr("Address");
    case Environment:
        return tr("Environment");
    default:
        return tr("Last opened");
    }
}

} // namespace bw
