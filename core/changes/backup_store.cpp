// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/backup_store.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QStandardPaths>
#include <sys/stat.h>
#include <unistd.h>

namespace bw {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestManifest = 1 << 20;
constexpr qint64 kYoungUs = 60'000'000; // another process may be about to use it

QString nameOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.us / 1000, Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'.'zzz'Z'"_s);
}

QByteArray contents(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.read(kLargestManifest) : QByteArray();
}

Result<Backup> readManifest(const QString& file)
{
    auto backup = backupFromJson(contents(file), file);
    if (backup)
        backup->file = file.chopped(5) + u".db"_s;
    return backup;
}

} // namespace

const char* Verification::id() const
{
    return !there   ? "backup.verify.missing"
        : !digest   ? "backup.verify.changed"
        : unchecked ? "backup.verify.unchecked"
        : !sound    ? "backup.verify.unsound"
        : !rows     ? "backup.verify.rows"
                    : "backup.verify.ok";
}

BackupStore::BackupStore(QString instance, BackupOptions options)
    : m_instance(std::move(instance))
    , m_options(std::move(options))
{
    m_folder = (m_options.folder.isEmpty() ? defaultFolder() : m_options.folder) + u'/' + m_instance;
}

// Not AppDataLocation: the window and the command have different names and share this folder.
QString BackupStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/bailiwick/backups"_s;
}

Result<std::vector<Backup>> BackupStore::list() const
{
    std::vector<Backup> all;
    const QDir folder(m_folder);
    if (folder.exists() && !QFileInfo(m_folder).isReadable())
        return fail(Fault::Storage, "database.no_right", {m_folder});
    for (const auto& name : folder.entryList({u"*.json"_s}, QDir::Files))
        if (auto backup = readManifest(folder.filePath(name)); backup && backup->instance == m_instance)
            all.push_back(std::move(*backup));
    std::sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) { return a.at > b.at; });
    return all;
}

Result<Backup> BackupStore::find(const QString& wanted) const
{
    if (wanted.contains(u'/') || wanted.endsWith(u".db")) {
        const QFileInfo info(wanted);
        auto found = readManifest(info.path() + u'/' + info.completeBaseName() + u".json"_s);
        if (!found && !QFileInfo::exists(info.path() + u'/' + info.completeBaseName() + u".json"_s))
            return fail(Fault::NotFound, "backup.no-manifest", {wanted});
        return found;
    }
    const auto all = list();
    if (!all)
        return tl::unexpected(all.error());
    for (const auto& b : *all)
        if (wanted.isEmpty() ? b.verified && !b.replaced : b.id == wanted)
            return b;
    return wanted.isEmpty() ? fail(Fault::NotFound, "backup.none", {m_folder})
                            : fail(Fault::NotFound, "backup.unknown", {wanted});
}

Result<FolderLock> BackupStore::lock(const Context& context) const
{
    if (auto made = makePrivateFolder(m_folder); !made)
        return tl::unexpected(made.error());
    if (!QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Fault::Storage, "backup.not-written", {m_folder, u"chmod"_s});
    auto lock = FolderLock::take(m_folder, context);
    if (lock)
        for (const auto& left : QDir(m_folder).entryList({u".making-*"_s}, QDir::Files | QDir::Hidden))
            QFile::remove(m_folder + u'/' + left);
    return lock;
}

Result<void> BackupStore::space(qint64 bytes) const
{
    const qint64 left = m_options.freeBytes(m_folder);
    if (left < 0 || left >= bytes + kSpaceMargin)
        return {};
    return fail(Fault::Storage, "backup.space",
        {m_folder, QString::number((bytes + kSpaceMargin) >> 20), QString::number(left >> 20)});
}

// What a manifest says whatever the copy is like.
Result<Backup> BackupStore::begun(const QString& file, const QString& suffix) const
{
    Backup b;
    for (b.at = m_options.now();; b.at.us += 1000) {
        b.id = nameOf(b.at) + suffix;
        b.file = m_folder + u'/' + b.id + u".db"_s;
        if (!QFileInfo::exists(b.file) && !QFileInfo::exists(b.file.chopped(3) + u".json"_s))
            break;
    }
    b.instance = m_instance;
    b.place = file;
    b.program = QCoreApplication::applicationName() + u' ' + QLatin1StringView(BAILIWICK_VERSION);
    struct stat s = {};
    if (::stat(QFile::encodeName(file).constData(), &s) != 0)
        return fail(Fault::Unreachable, "database.missing", {file});
    b.owner = s.st_uid;
    b.group = s.st_gid;
    b.mode = s.st_mode & 07777;
    return b;
}

Result<void> BackupStore::publish(Backup& b, DurableFile& made) const
{
    if (auto synced = made.sync(); !synced)
        return synced;
    if (auto named = made.rename(b.file, DurableFile::Over::Never); !named)
        return named;
    const auto manifest = b.file.chopped(3) + u".json"_s;
    const auto text = QJsonDocument(toJson(b)).toJson();
    auto file = DurableFile::make(m_folder + u"/.making-"_s + b.id + u".json"_s);
    Result<void> done = file ? file->write(text) : tl::unexpected(file.error());
    if (done)
        done = file->sync();
    if (done)
        done = file->rename(manifest, DurableFile::Over::Never);
    if (!done)
        QFile::remove(b.file);
    return done;
}

Result<Backup> BackupStore::create(const QString& file, const Context& context, const QString& why)
{
    const auto locked = lock(context);
    if (!locked)
        return tl::unexpected(locked.error());
    return createLocked(file, why, context);
}

Result<Backup> BackupStore::createLocked(const QString& path, const QString& why, const Context& context)
{
    const auto source = db::SqliteSource::open(path, m_options.sqlite, m_options.host, context);
    if (!source)
        return tl::unexpected(source.error());
    const auto& file = (*source)->file();
    const auto connection = (*source)->connect();
    if (!connection)
        return tl::unexpected(connection.error());
    const auto size = (*connection)->size();
    if (!size)
        return tl::unexpected(size.error());
    if (auto enough = space(*size); !enough)
        return tl::unexpected(enough.error());
    auto b = begun(file, {});
    if (!b)
        return b;
    b->why = why;
    const auto& notes = (*source)->notes();
    b->wal = std::any_of(
        notes.begin(), notes.end(), [](const Finding& f) { return QByteArrayView(f.id) == "database.note.wal"; });
    auto made = DurableFile::make(m_folder + u"/.making-"_s + b->id + u".db"_s);
    if (!made)
        return tl::unexpected(made.error());
    const auto copied = db::copySqlite(**connection, made->file(), m_options.copy, context);
    if (!copied)
        return tl::unexpected(copied.error());
    const auto checked = db::checkSqlite(made->file(), context);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto problem = checked->sound ? db::differenceOf(copied->rows, checked->rows) : checked->problem;
    if (!problem.isEmpty() || !checked->sound)
        return fail(Fault::BadAnswer, "backup.not-verified", {file, problem}, problem);
    const auto digest = digestOf(made->file(), context);
    if (!digest)
        return tl::unexpected(digest.error());
    b->way = copied->way == db::CopyWay::Pages ? u"pages"_s : u"rows"_s;
    b->verified = true;
    b->oneMoment = copied->oneMoment;
    b->restarts = copied->restarts;
    b->rows = checked->rows;
    b->upTo = copied->upTo;
    b->bytes = digest->bytes;
    b->sha256 = digest->sha256;
    if (auto published = publish(*b, *made); !published)
        return tl::unexpected(published.error());
    return b;
}

Result<Verification> BackupStore::verify(const Backup& b, const Context& context) const
{
    Verification v;
    v.there = QFileInfo(b.file).isFile();
    if (!v.there)
        return v;
    const auto digest = digestOf(b.file, context);
    if (!digest)
        return tl::unexpected(digest.error());
    v.digest = digest->bytes == b.bytes && digest->sha256 == b.sha256;
    v.unchecked = v.digest && b.replaced && !b.verified;
    if (!v.digest || v.unchecked)
        return v;
    const auto checked = db::checkSqlite(b.file, context);
    if (!checked)
        return tl::unexpected(checked.error());
    v.sound = checked->sound;
    v.problem = v.sound ? db::differenceOf(b.rows, checked->rows) : checked->problem;
    v.rows = v.sound && v.problem.isEmpty() && checked->rows.size() == b.rows.size();
    return v;
}

Result<void> BackupStore::keepCompanions(Backup& b, const QString& file) const
{
    for (const auto& suffix : {u"-journal"_s, u"-wal"_s}) {
        if (db::stampOf(file + suffix).size <= 0)
            continue;
        auto kept = DurableFile::make(m_folder + u"/.making-"_s + b.id + suffix);
        if (!kept)
            return tl::unexpected(kept.error());
        const auto digest = digestOf(file + suffix, {}, &*kept);
        if (!digest)
            return tl::unexpected(digest.error());
        Result<void> done = kept->sync();
        if (done)
            done = kept->rename(b.file + suffix, DurableFile::Over::Never);
        if (!done)
            return done;
        b.companions << suffix;
    }
    return {};
}

Result<Backup> BackupStore::keepReplaced(
    const db::SqliteConnection& connection, const QString& file, const Context& context)
{
    auto b = begun(file, u"-replaced"_s);
    if (!b)
        return b;
    b->replaced = true;
    b->way = u"bytes"_s;
    auto made = DurableFile::make(m_folder + u"/.making-"_s + b->id + u".db"_s);
    if (!made)
        return tl::unexpected(made.error());
    const auto size = connection.size();
    if (!size)
        return tl::unexpected(size.error());
    for (qint64 at = 0; at < *size; at += 1 << 20) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        context.report(at, *size, "backup.keeping");
        const auto chunk = connection.bytes(at, 1 << 20);
        if (!chunk)
            return tl::unexpected(chunk.error());
        if (auto written = made->write(*chunk); !written)
            return tl::unexpected(written.error());
    }
    const auto header = connection.bytes(18, 2);
    b->wal = header && *header == "\2\2";
    if (auto kept = keepCompanions(*b, file); !kept)
        return tl::unexpected(kept.error());
    // Without a log to fold in it is a database like any other, but could not be opened for reading only. A restore
    // sets these bytes again.
    if (b->wal && b->companions.isEmpty() && ::pwrite(made->descriptor(), "\1\1", 2, 18) != 2)
        return fail(Fault::Storage, "backup.not-written", {made->file(), u"pwrite"_s});
    const auto digest = digestOf(made->file(), context);
    if (!digest)
        return tl::unexpected(digest.error());
    b->bytes = digest->bytes;
    b->sha256 = digest->sha256;
    // With a journal or a log beside it, looking at it would change it.
    const auto checked = b->companions.isEmpty() ? db::checkSqlite(made->file(), context) : db::Checked{{}, false, {}};
    if (!checked && checked.error().fault == Fault::Cancelled)
        return tl::unexpected(checked.error());
    b->verified = checked && checked->sound && b->bytes > 0;
    if (b->verified)
        b->rows = checked->rows;
    if (auto published = publish(*b, *made); !published)
        return tl::unexpected(published.error());
    return b;
}

std::vector<Backup> superfluous(const std::vector<Backup>& all, const Retention& retention, Instant now)
{
    std::vector<Backup> out;
    for (const bool replaced : {false, true}) {
        int kept = 0;
        QSet<qint64> days;
        for (const auto& b : all) {
            if (b.replaced != replaced)
                continue;
            constexpr qint64 dayUs = 86'400'000'000;
            const qint64 age = now.us - b.at.us, day = b.at.us / dayUs;
            const bool first = !days.contains(day);
            days.insert(day);
            const bool keep =
                kept < qMax(1, retention.newest) || age < kYoungUs || (first && age < retention.days * dayUs);
            kept += keep;
            if (!keep)
                out.push_back(b);
        }
    }
    return out;
}

Result<std::vector<Backup>> BackupStore::prune(const Retention& retention, const Context& context)
{
    const auto locked = lock(context);
    if (!locked)
        return tl::unexpected(locked.error());
    const auto all = list();
    if (!all)
        return tl::unexpected(all.error());
    auto gone = superfluous(*all, retention, m_options.now());
    for (const auto& b : gone)
        if (const auto removed = removeFiles(b); !removed)
            return tl::unexpected(removed.error());
    return gone;
}

Result<void> BackupStore::remove(const Backup& b, const Context& context)
{
    const auto locked = lock(context);
    if (!locked)
        return tl::unexpected(locked.error());
    if (b.instance != m_instance || QFileInfo(b.file).path() != m_folder)
        return fail(Fault::Refused, "restore.other-instance", {b.place});
    return removeFiles(b);
}

Result<void> BackupStore::removeFiles(const Backup& b)
{
    // The manifest first: without it the rest is no backup.
    for (const auto& name : {b.file.chopped(3) + u".json"_s, b.file, b.file + u"-journal"_s, b.file + u"-wal"_s})
        if (QFile file(name); file.exists() && !file.remove())
            return fail(Fault::Storage, "backup.not-written", {name, file.errorString()}, file.errorString());
    return {};
}

Result<QString> backedUpFile(const QString& address, const QString& folder)
{
    const auto found = db::databaseAt(address);
    if (found)
        return *found;
    const auto id = QByteArrayView(found.error().id);
    if (id != "database.missing" && id != "database.folder")
        return tl::unexpected(found.error());
    BackupOptions options;
    options.folder = folder;
    const auto named = db::withoutLinks(address);
    for (const auto& file : {named, QString(named + u"/database.db"_s), QString(named + u"/data/database.db"_s)})
        if (const auto all = BackupStore(db::identityOf(file), options).list(); all && !all->empty())
            return file;
    return tl::unexpected(found.error());
}

} // namespace bw
