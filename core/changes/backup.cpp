// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/backup.h"
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace bw {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kManifestFormat = "bailiwick-backup"_L1;
constexpr int kManifestVersion = 1;

QJsonObject counts(const QMap<QByteArray, qint64>& all)
{
    QJsonObject o;
    for (auto i = all.cbegin(); i != all.cend(); ++i)
        o[QString::fromUtf8(i.key())] = *i;
    return o;
}

QMap<QByteArray, qint64> counts(const QJsonValue& value)
{
    QMap<QByteArray, qint64> all;
    const auto o = value.toObject();
    for (auto i = o.begin(); i != o.end(); ++i)
        all[i.key().toUtf8()] = i->toInteger(-1);
    return all;
}

} // namespace

QJsonObject toJson(const Backup& b)
{
    return {{u"format"_s, QString(kManifestFormat)}, {u"version"_s, kManifestVersion}, {u"id"_s, b.id},
        {u"kind"_s, b.replaced ? u"replaced"_s : u"backup"_s}, {u"why"_s, b.why}, {u"instance"_s, b.instance},
        {u"place"_s, b.place}, {u"program"_s, b.program}, {u"way"_s, b.way}, {u"created_at"_s, toRfc3339(b.at)},
        {u"bytes"_s, b.bytes}, {u"sha256"_s, QString::fromLatin1(b.sha256)}, {u"verified"_s, b.verified},
        {u"one_moment"_s, b.oneMoment}, {u"restarts"_s, b.restarts}, {u"rows"_s, counts(b.rows)},
        {u"up_to"_s, counts(b.upTo)}, {u"journal_mode"_s, b.wal ? u"wal"_s : u"delete"_s},
        {u"file"_s,
            QJsonObject{
                {u"owner"_s, qint64(b.owner)}, {u"group"_s, qint64(b.group)}, {u"mode"_s, QString::number(b.mode, 8)}}},
        {u"companions"_s, QJsonArray::fromStringList(b.companions)}};
}

Result<Backup> backupFromJson(const QByteArray& text, const QString& file)
{
    const auto o = QJsonDocument::fromJson(text).object();
    if (o[u"format"].toString() != kManifestFormat)
        return fail(Fault::Invalid, "backup.broken", {file});
    if (o[u"version"].toInt() > kManifestVersion)
        return fail(Fault::Unsupported, "backup.newer", {file});
    Backup b;
    b.id = o[u"id"].toString();
    b.replaced = o[u"kind"].toString() == u"replaced";
    b.why = o[u"why"].toString();
    b.instance = o[u"instance"].toString();
    b.place = o[u"place"].toString();
    b.program = o[u"program"].toString();
    b.way = o[u"way"].toString();
    b.bytes = o[u"bytes"].toInteger(-1);
    b.sha256 = o[u"sha256"].toString().toLatin1();
    b.verified = o[u"verified"].toBool();
    b.oneMoment = o[u"one_moment"].toBool(true);
    b.restarts = o[u"restarts"].toInt();
    b.rows = counts(o[u"rows"]);
    b.upTo = counts(o[u"up_to"]);
    b.wal = o[u"journal_mode"].toString() == u"wal";
    const auto owned = o[u"file"].toObject();
    b.owner = quint32(owned[u"owner"].toInteger());
    b.group = quint32(owned[u"group"].toInteger());
    bool octal = false;
    b.mode = owned[u"mode"].toString().toUInt(&octal, 8) & 07777;
    for (const auto suffix : o[u"companions"].toArray())
        if (suffix == u"-journal"_s || suffix == u"-wal"_s) // the name of a file is made of it
            b.companions << suffix.toString();
    const auto at = parseTimestamp(o[u"created_at"].toString().toStdString());
    if (b.id.isEmpty() || b.instance.isEmpty() || !at || !octal || b.bytes < 0 || b.sha256.size() != 64)
        return fail(Fault::Invalid, "backup.broken", {file});
    b.at = *at;
    return b;
}

} // namespace bw
