// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"
#include <QDirIterator>
#include <QMessageAuthenticationCode>

namespace bw::test {

inline const QByteArray kHmacSecret(64, 'a');

// A private copy of a recording with a HMAC secret beside it, and the program with folders of its own.
class WritableCopy {
public:
    explicit WritableCopy(const char* recording)
        : copy(recording)
    {
        Fixture::write(copy.path(".hmac_secret"), kHmacSecret);
        ctl.set("XDG_DATA_HOME", ctl.home("data"));
        ctl.set("XDG_STATE_HOME", ctl.home("state"));
        ctl.set("XDG_CACHE_HOME", ctl.home("cache"));
        ctl.set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nowhere/bus"));
    }
    Answer run(const QStringList& line, const QByteArray& input = {}) const
    {
        return ctl(QStringList{QStringLiteral("--json"), QStringLiteral("--database"), copy.file()} + line, input);
    }
    Answer operator()(const QByteArray& line, const QByteArray& input = {}) const
    {
        return run(words(line.constData()), input);
    }

    // Rows of the copy: cells joined by a bar, rows by a line break.
    QByteArray ask(const QByteArray& question) const { return ask(copy.file(), question); }
    static QByteArray ask(const QString& file, const QByteArray& question)
    {
        sqlite3* db = nullptr;
        sqlite3_stmt* statement = nullptr;
        QByteArrayList rows;
        if (sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
            && sqlite3_prepare_v2(db, question.constData(), -1, &statement, nullptr) == SQLITE_OK)
            while (sqlite3_step(statement) == SQLITE_ROW) {
                QByteArrayList cells;
                for (int i = 0; i < sqlite3_column_count(statement); ++i)
                    cells << QByteArray(static_cast<const char*>(sqlite3_column_blob(statement, i)),
                        sqlite3_column_bytes(statement, i));
                rows << cells.join('|');
            }
        else
            rows << sqlite3_errmsg(db);
        sqlite3_finalize(statement);
        sqlite3_close(db);
        return rows.join('\n');
    }
    // Every row of every table with its number and the types of its cells.
    QByteArrayList dump() const
    {
        QByteArrayList all;
        for (const auto& table : ask("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").split('\n')) {
            QByteArrayList cells{"rowid"};
            for (const auto& column : ask("SELECT name FROM pragma_table_info('" + table + "')").split('\n'))
                cells << "quote(\"" + column + "\")";
            all << table + ": " + ask("SELECT " + cells.join(", ") + " FROM \"" + table + "\" ORDER BY rowid");
        }
        return all;
    }
    QString home(const char* name) const { return ctl.home(name); }
    // Everything that the console has written so far.
    QByteArray consoleFiles() const
    {
        QByteArray all;
        QDirIterator i(ctl.home(""), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (i.hasNext())
            all += Fixture::contents(i.next());
        return all;
    }

    static QByteArray keyedHash(const QByteArray& plain)
    {
        return QMessageAuthenticationCode::hash(plain, kHmacSecret, QCryptographicHash::Sha256).toHex();
    }

    Fixture copy;
    Ctl ctl;
};

inline QString statusOf(const Answer& a, int at = 0) { return a.object()[u"results"][at][u"status"].toString(); }
inline QByteArray both(const Answer& a) { return a.out + a.err; }

} // namespace bw::test
