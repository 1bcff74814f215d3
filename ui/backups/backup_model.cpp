// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backup_model.h"
#include "core/base/display.h"
#include "ui/common/face.h"
#include "ui/common/record_face.h"
#include <QLocale>

namespace bw {

namespace {

struct BackupColumn {
    const char* id;
    const char* text;
    int width;
};
constexpr BackupColumn kBackupColumns[]{{"created_at", QT_TRANSLATE_NOOP("bw::BackupModel", "Made"), 150},
    {"why", QT_TRANSLATE_NOOP("bw::BackupModel", "Why"), 170},
    {"bytes", QT_TRANSLATE_NOOP("bw::BackupModel", "Size"), 86},
    {"users", QT_TRANSLATE_NOOP("bw::BackupModel", "Users"), 66},
    {"way", QT_TRANSLATE_NOOP("bw::BackupModel", "How"), 210},
    {"verified", QT_TRANSLATE_NOOP("bw::BackupModel", "Checked"), 110}};

QString whyWords(const Backup& b)
{
    if (b.replaced)
        return BackupModel::tr("Replaced by a restore");
    if (b.why == u"changes")
        return BackupModel::tr("Before changes");
    return b.why == u"asked" ? BackupModel::tr("Asked for") : QStringLiteral("–");
}

QString wayWords(const Backup& b)
{
    if (b.way == u"bytes")
        return BackupModel::tr("Byte for byte");
    if (b.way == u"pages")
        return BackupModel::tr("Whole, of one moment");
    const auto upTo = b.upTo.value("usage_records", -1);
    return upTo < 0 ? BackupModel::tr("Row by row")
                    : BackupModel::tr("Row by row, usage up to %1").arg(exactNumber(upTo));
}

QString wayTip(const Backup& b)
{
    if (b.way != u"rows")
        return {};
    return b.oneMoment ? BackupModel::tr("The server wrote while it was copied. All tables but the usage are of one "
                                         "moment.")
                       : BackupModel::tr("The server wrote while it was copied. The tables are of several moments.");
}

Face backupFace(const Backup& b, int column)
{
    Face face;
    switch (column) {
    case BackupModel::Made:
        face.text = paneTime(b.at);
        face.tip = tipTime(b.at);
        break;
    case BackupModel::Why:
        face.text = whyWords(b);
        break;
    case BackupModel::Size:
        face.look = Look::Number;
        face.text = sizeWords(b.bytes);
        face.tip = BackupModel::tr("%1 bytes").arg(exactNumber(b.bytes));
        break;
    case BackupModel::Users:
        face.look = Look::Number;
        face.text = b.rows.contains("users") ? exactNumber(b.rows["users"]) : QStringLiteral("–");
        break;
    case BackupModel::Way:
        face.look = Look::Secondary;
        face.text = wayWords(b);
        face.tip = wayTip(b);
        break;
    default:
        face.badge = b.verified ? Badge{BackupModel::tr("verified"), Tone::Success, "ok", true}
                                : Badge{BackupModel::tr("not verified"), Tone::Warning, "alert"};
        face.text = face.badge->text;
    }
    return face;
}

} // namespace

QString sizeWords(qint64 bytes) { return QLocale().formattedDataSize(bytes, bytes < (10 << 20) ? 1 : 0); }

void BackupModel::set(std::vector<Backup> all)
{
    beginResetModel();
    m_all = std::move(all);
    endResetModel();
}

int BackupModel::rowOf(const QString& id) const
{
    for (size_t row = 0; row < m_all.size(); ++row)
        if (m_all[row].id == id)
            return int(row);
    return -1;
}

int BackupModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_all.size()); }

int BackupModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& b = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return backupFace(b, index.column()).text;
    case FaceRole:
        return QVariant::fromValue(backupFace(b, index.column()));
    case ExactRole:
        return index.column() == Made ? toRfc3339(b.at)
            : index.column() == Size  ? QString::number(b.bytes)
                                      : backupFace(b, index.column()).text;
    default:
        return {};
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto& column = kBackupColumns[size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return tr(column.text);
    case ColumnIdRole:
        return QString::fromLatin1(column.id);
    case ColumnWidthRole:
        return column.width;
    case ColumnNumericRole:
        return section == Size || section == Users;
    default:
        return {};
    }
}

} // namespace bw
