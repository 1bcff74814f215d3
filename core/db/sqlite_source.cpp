// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_source.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <sqlite3.h>
#include <sys/stat.h>

namespace bw::db {

namespace {

constexpr int kHeader = 4096; // SQLite's own header takes 100 bytes; the rest is for judging what else it may be
constexpr int kChunk = 1 << 20;
constexpr const char* kCompanions[]{"", "-journal", "-wal"};

QString companion(const QString& file, int i) { return file + QLatin1StringView(kCompanions[i]); }

// Not by QFileInfo: it takes a name that begins with a colon for a resource of the program.
QString absolutePath(const QString& path)
{
    return QDir::cleanPath(path.startsWith(u'/') ? path : QDir::currentPath() + u'/' + path);
}

} // namespace

QString withoutLinks(const QString& path)
{
    auto file = absolutePath(path);
    for (int links = 0; links < 40 && QFileInfo(file).isSymLink() && !QFileInfo::exists(file); ++links)
        file = QFileInfo(file).symLinkTarget();
    if (QFileInfo::exists(file))
        return QFileInfo(file).canonicalFilePath();
    const auto folder = QFileInfo(QFileInfo(file).path()).canonicalFilePath();
    return folder.isEmpty() ? file : QDir(folder).filePath(QFileInfo(file).fileName());
}

QString identityOf(const QString& file)
{
    return QString::fromLatin1(
        QCryptographicHash::hash("sqlite:" + withoutLinks(file).toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

// Opened without waiting for anybody.
Result<QString> databaseAt(const QString& path)
{
    const auto absolute = absolutePath(path);
    struct stat s = {};
    if (::stat(QFile::encodeName(absolute).constData(), &s) != 0) {
        const auto detail = QString::fromLocal8Bit(std::strerror(errno));
        if (errno == EACCES)
            return fail(Fault::Storage, "database.no_right", {absolute}, detail);
        if (errno == ENOENT || errno == ENOTDIR)
            return fail(Fault::Unreachable, "database.missing", {absolute}, detail);
        return fail(Fault::Storage, "database.cannot_read", {absolute, detail}, detail);
    }
    if (S_ISREG(s.st_mode))
        return absolute;
    if (!S_ISDIR(s.st_mode))
        return fail(Fault::BadAnswer, "database.not_a_file", {absolute});
    for (const auto* inside : {"/database.db", "/data/database.db"}) {
        const auto file = absolute + QLatin1StringView(inside);
        const bool there = ::stat(QFile::encodeName(file).constData(), &s) == 0;
        if (there && S_ISREG(s.st_mode))
            return file;
        if (!there && errno == EACCES)
            return fail(Fault::Storage, "database.no_right", {absolute}, QString::fromLocal8Bit(std::strerror(errno)));
    }
    return fail(Fault::BadAnswer, "database.folder", {absolute});
}

namespace {

// Bits of information in a byte: encrypted and compressed data come near 8.
double entropy(const QByteArray& bytes)
{
    std::array<int, 256> counts{};
    for (const char c : bytes)
        ++counts[uchar(c)];
    double sum = 0;
    for (const int n : counts)
        if (n > 0)
            sum -= n * std::log2(double(n) / double(bytes.size()));
    return sum / double(bytes.size());
}

bool isArchive(const QByteArray& header)
{
    for (const auto* magic : {"PK\x03\x04", "\x1f\x8b", "\x28\xb5\x2f\xfd", "\xfd\x37zXZ", "7z\xbc\xaf", "BZh"})
        if (header.startsWith(magic))
            return true;
    return false;
}

Result<void> judge(const QString& file, const QByteArray& header)
{
    if (header.isEmpty())
        return fail(Fault::BadAnswer, "database.empty", {file});
    if (header.startsWith(QByteArrayView("SQLite format 3\0", 16)) && header.size() >= 100)
        return {};
    if (isArchive(header))
        return fail(Fault::BadAnswer, "database.archive", {file});
    // 7.0: a page of random bytes measures 7.95, text below 5, a program about 6.
    if (header.size() >= 512 && entropy(header) > 7.0)
        return fail(Fault::BadAnswer, "database.encrypted", {file});
    return fail(Fault::BadAnswer, "database.not_sqlite", {file});
}

quint32 bigEndian(const QByteArray& bytes, int at)
{
    quint32 n = 0;
    for (int i = 0; i < 4; ++i)
        n = n << 8 | uchar(bytes[at + i]);
    return n;
}

// Whether the file is as long as its header says, where the header's figure counts (file format, section 1.3.8).
Result<void> checkSize(const SqliteConnection& connection)
{
    const auto header = connection.bytes(0, 100);
    const auto size = connection.size();
    if (!header || !size)
        return tl::unexpected(!header ? header.error() : size.error());
    if (header->size() < 100 || bigEndian(*header, 24) != bigEndian(*header, 92))
        return {};
    const quint32 page = uchar((*header)[16]) << 8 | uchar((*header)[17]);
    const qint64 needed = qint64(bigEndian(*header, 28)) * (page == 1 ? 65536 : page);
    if (*size >= needed)
        return {};
    return fail(
        Fault::BadAnswer, "database.truncated", {connection.file(), QString::number(needed), QString::number(*size)});
}

} // namespace

// The steps of opening, with what they share.
class SqliteOpener {
public:
    SqliteOpener(const SqliteOptions& options, const Host& host, const Context& context)
        : m_source(new SqliteSource)
        , m_host(host)
        , m_context(context)
    {
        m_source->m_options = options;
    }
    Result<std::shared_ptr<SqliteSource>> open(const QString& path);

private:
    using Stamps = SqliteSource::Stamps;
    Stamps stamps() const;
    Result<void> inPlace(SqliteConnection&);
    Result<void> throughCopy(const SqliteConnection&, const char* note, const QStringList& args);
    Result<void> copyAll(const SqliteConnection&, const QString& to);
    Result<void> copyDatabase(const SqliteConnection&, const QString& to);
    Result<void> copyCompanion(const QString& from, const QString& to);
    Result<void> recover();
    QString place() const { return m_source->m_copy->filePath(QStringLiteral("copy.db")); }

    std::shared_ptr<SqliteSource> m_source;
    const Host& m_host;
    const Context& m_context;
};

SqliteSource::Stamps SqliteOpener::stamps() const
{
    Stamps all;
    for (int i = 0; i < 3; ++i)
        all[size_t(i)] = stampOf(companion(m_source->m_real, i));
    return all;
}

Result<std::shared_ptr<SqliteSource>> SqliteOpener::open(const QString& path)
{
    auto file = databaseAt(path);
    if (!file)
        return tl::unexpected(file.error());
    m_source->m_file = m_source->m_place = *file;
    m_source->m_real = QFileInfo(*file).canonicalFilePath();
    m_source->m_stamps = stamps();
    auto connection = SqliteConnection::open(*file, m_source->m_options);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto header = (*connection)->bytes(0, kHeader);
    if (!header)
        return tl::unexpected(header.error());
    if (auto judged = judge(*file, *header); !judged)
        return tl::unexpected(judged.error());

    Result<void> ready;
    const auto network = m_host.networkFileSystem ? m_host.networkFileSystem(*file) : QString();
    const bool wal = (*header)[18] == 2 || (*header)[19] == 2 || m_source->m_stamps[2].exists();
    if (!network.isEmpty())
        ready = throughCopy(**connection, "database.note.network", {network});
    else if (m_source->m_options.throughCopy)
        ready = throughCopy(**connection, "database.note.slow_view", {});
    else if (wal)
        ready = throughCopy(**connection, "database.note.wal", {});
    else
        ready = inPlace(**connection);
    if (!ready)
        return tl::unexpected(ready.error());
    return m_source;
}

Result<void> SqliteOpener::inPlace(SqliteConnection& connection)
{
    auto hold = connection.gate().enter(m_context);
    if (!hold)
        return tl::unexpected(hold.error());
    connection.watch(m_context.stop);
    const auto begun = connection.begin();
    // While the lock is held nobody changes the size. SQLite itself overlooks a last page that is cut.
    const auto whole = begun || begun.error().status == SQLITE_CORRUPT ? checkSize(connection) : Result<void>();
    connection.end();
    hold->release();
    // SQLite itself tells a journal left by a crash from that of a commit under way, by the writer's lock.
    if (!begun && (begun.error().status & 0xff) == SQLITE_READONLY)
        return throughCopy(connection, "database.note.hot_journal", {});
    return whole ? begun : whole;
}

Result<void> SqliteOpener::throughCopy(const SqliteConnection& connection, const char* note, const QStringList& args)
{
    m_source->m_copy = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/bailiwick-XXXXXX"));
    if (!m_source->m_copy->isValid())
        return fail(Fault::Storage, "database.no_copy", {m_source->m_file, m_source->m_copy->errorString()});
    // Nothing is locked meanwhile, so that nobody waits: a copy is good when nothing changed while it was made.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto before = stamps();
        const auto counter = connection.bytes(24, 4);
        if (auto copied = copyAll(connection, place()); !copied)
            return copied;
        const auto after = connection.bytes(24, 4);
        if (before != stamps() || !counter || !after || *counter != *after)
            continue;
        m_source->m_stamps = before;
        m_source->m_place = place();
        m_source->m_options.longestUs = 0; // nobody else reads or writes the copy
        m_source->m_notes.push_back({note, Level::Inform, {}, args});
        return recover();
    }
    return fail(Fault::Busy, "database.keeps_changing", {m_source->m_file});
}

Result<void> SqliteOpener::copyAll(const SqliteConnection& connection, const QString& to)
{
    if (auto copied = copyDatabase(connection, to); !copied)
        return copied;
    for (int i = 1; i < 3; ++i) {
        QFile::remove(companion(to, i));
        const auto from = companion(m_source->m_real, i);
        if (!stampOf(from).exists())
            continue;
        if (auto copied = copyCompanion(from, companion(to, i)); !copied)
            return copied;
    }
    return {};
}

Result<void> SqliteOpener::copyDatabase(const SqliteConnection& connection, const QString& to)
{
    QFile out(to);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Fault::Storage, "database.no_copy", {m_source->m_file, out.errorString()});
    const auto size = connection.size();
    if (!size)
        return tl::unexpected(size.error());
    for (qint64 at = 0; at < *size; at += kChunk) {
        if (m_context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        m_context.report(at, *size, "database.copying");
        const auto chunk = connection.bytes(at, kChunk);
        if (!chunk)
            return tl::unexpected(chunk.error());
        if (out.write(*chunk) != chunk->size())
            return fail(Fault::Storage, "database.no_copy", {m_source->m_file, out.errorString()});
    }
    if (!out.flush())
        return fail(Fault::Storage, "database.no_copy", {m_source->m_file, out.errorString()});
    return {};
}

Result<void> SqliteOpener::copyCompanion(const QString& from, const QString& to)
{
    QFile in(from);
    QFile out(to);
    if (!in.open(QIODevice::ReadOnly)) {
        if (!in.exists())
            return {}; // its transaction has just ended: the stamps tell
        return fail(Fault::Storage, "database.no_right", {from}, in.errorString());
    }
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Fault::Storage, "database.no_copy", {m_source->m_file, out.errorString()});
    while (!in.atEnd()) {
        if (m_context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto chunk = in.read(kChunk);
        if (chunk.isEmpty() && in.error() != QFile::NoError)
            return fail(Fault::Storage, "database.cannot_read", {from, in.errorString()});
        if (out.write(chunk) != chunk.size() || !out.flush())
            return fail(Fault::Storage, "database.no_copy", {m_source->m_file, out.errorString()});
    }
    return {};
}

// Opened for writing once, the copy is rolled back or gets its WAL folded in: from then on it is read like any other.
Result<void> SqliteOpener::recover()
{
    sqlite3* db = nullptr;
    int code = sqlite3_open_v2(
        QFile::encodeName(place()).constData(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_exec(
            db, "PRAGMA journal_mode = DELETE; SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    const auto detail = QString::fromUtf8(sqlite3_errmsg(db));
    sqlite3_close(db);
    if (code == SQLITE_OK)
        return {};
    return fail(Fault::BadAnswer, "database.damaged", {m_source->m_file}, detail, code);
}

Result<std::shared_ptr<SqliteSource>> SqliteSource::open(
    const QString& file, const SqliteOptions& options, const Host& host, const Context& context)
{
    return SqliteOpener(options, host, context).open(file);
}

SqliteSource::~SqliteSource() = default;

Result<std::unique_ptr<SqliteConnection>> SqliteSource::connect() const
{
    auto connection = SqliteConnection::open(m_place, m_options);
    if (!connection)
        return connection;
    // Between the first look and this opening the file may have been exchanged.
    if (!isCopy() && !stampOf(m_file).sameFile(m_stamps[0]))
        return fail(Fault::Storage, "database.replaced", {m_file});
    return connection;
}

SqliteSource::Stand SqliteSource::stand() const
{
    const auto now = stampOf(m_file);
    if (!now.exists())
        return Stand::Gone;
    if (!now.sameFile(m_stamps[0]))
        return Stand::Replaced;
    if (!isCopy())
        return Stand::Same;
    for (int i = 0; i < 3; ++i)
        if (stampOf(companion(m_real, i)) != m_stamps[size_t(i)])
            return Stand::Changed;
    return Stand::Same;
}

} // namespace bw::db
