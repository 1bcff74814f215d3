// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include <memory>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace bw::demo {

// A SQLite file in the making, under another name until finish(): nobody opens half a database, and what fails or is
// cancelled leaves nothing behind. The first error sticks: later calls do nothing, finish() tells it.
class NewFile {
public:
    static Result<std::unique_ptr<NewFile>> make(const QString& file, const Context&);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    bool ok() const { return !m_error && !m_context.cancelled(); }
    const Context& context() const { return m_context; }
    void run(const char* sql);
    Result<void> finish();

private:
    friend class Insert;
    NewFile(QString file, QString building, const Context&);
    void failed(int code);
    Error reason() const;

    QString m_file, m_building;
    Context m_context;
    sqlite3* m_db = nullptr;
    std::optional<Error> m_error;
};

// One prepared INSERT; values are bound from left to right and must live until done().
class Insert {
public:
    Insert(NewFile&, const char* sql);
    ~Insert();
    Insert(const Insert&) = delete;
    Insert& operator=(const Insert&) = delete;

    Insert& text(std::string_view);
    Insert& textOrNull(std::string_view); // empty: NULL
    Insert& number(qint64);
    Insert& null();
    void done();

private:
    NewFile& m_file;
    sqlite3_stmt* m_statement = nullptr;
    int m_column = 0;
};

} // namespace bw::demo
