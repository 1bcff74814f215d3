// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/command.h"
#include <QMap>

namespace bw::cli {

enum class Style { Table, Json, Csv };

// A command line, understood and checked against the tables of commands and options.
struct Line {
    const Command* command = nullptr; // none: help or version was asked for, without a command
    QStringList arguments;
    QMap<QString, QStringList> values; // by option name; the last one counts unless the option is a list
    Style style = Style::Table;
    std::optional<Error> incomplete = {}; // of a writing command: an argument is missing

    bool has(QLatin1StringView name) const { return values.contains(name); }
    QString value(QLatin1StringView name) const; // empty when it was not given
    QStringList list(QLatin1StringView name) const { return values.value(name); }
};

Result<Line> parseLine(const QStringList& words); // without the program's name

// The format of an answer to a line that can't be understood.
Style styleOf(const QStringList& words);

// "90d" "12h" "2w" "30m" "45s" as seconds.
Result<qint64> parseDuration(const QString& text, QLatin1StringView option);
Result<qint64> parseWhole(const QString& text, QLatin1StringView option, qint64 least, qint64 most);

} // namespace bw::cli
