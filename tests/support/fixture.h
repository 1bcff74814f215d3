// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/registry.h"
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>

namespace bw::test {

// A folder of a test with a private copy of a recorded database in it.
class Fixture {
public:
    explicit Fixture(const char* recording = nullptr)
    {
        if (recording)
            QVERIFY2(QFile::copy(
                         QStringLiteral(TEST_DATA "/localai/%1/database.db").arg(QLatin1StringView(recording)), file()),
                recording);
    }
    QString file() const { return path("database.db"); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString folder() const { return m_folder.path(); }

    // Changes the copy as another program would.
    void sql(const char* statements) const
    {
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(file()).constData(), &db), SQLITE_OK);
        sqlite3_busy_timeout(db, 60'000); // the console reads meanwhile
        char* message = nullptr;
        const int code = sqlite3_exec(db, statements, nullptr, nullptr, &message);
        const QByteArray text(message);
        sqlite3_free(message);
        sqlite3_close(db);
        QVERIFY2(code == SQLITE_OK, text.constData());
    }
    void sql(const QByteArray& statements) const { sql(statements.constData()); }
    QByteArray bytes() const { return contents(file()); }
    static QByteArray contents(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static void write(const QString& file, const QByteArray& contents)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(contents), contents.size());
    }
    // Names in the folder, hidden ones too.
    QStringList names() const
    {
        return QDir(folder()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

    OpenRequest request() const
    {
        OpenRequest r;
        r.address = file();
        r.lockWaitMs = 300;
        return r;
    }

private:
    QTemporaryDir m_folder;
};

inline constexpr Parts kAllParts =
    Parts(Part::Users) | Part::Roles | Part::Invites | Part::Keys | Part::Sessions | Part::Quotas;

// Opens and reads; fails the test with the error's text when that doesn't work.
inline SnapshotPtr readAll(const OpenRequest& request, Parts parts = kAllParts)
{
    auto backend = openDatabase(request, {});
    if (!backend) {
        QTest::qFail(
            qPrintable(QLatin1StringView(backend.error().id) + u' ' + backend.error().detail), __FILE__, __LINE__);
        return nullptr;
    }
    auto snapshot = (*backend)->read({parts}, {});
    if (!snapshot) {
        QTest::qFail(
            qPrintable(QLatin1StringView(snapshot.error().id) + u' ' + snapshot.error().detail), __FILE__, __LINE__);
        return nullptr;
    }
    return *snapshot;
}

} // namespace bw::test
