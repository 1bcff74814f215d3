// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>
#include <QHash>

namespace bw {

std::span<const TextRow> databaseTexts(); // text_database.cpp
std::span<const TextRow> commandTexts(); // text_command.cpp
std::span<const TextRow> commandWritingTexts(); // text_command_writing.cpp
std::span<const TextRow> generalTexts(); // text_general.cpp
std::span<const TextRow> changeTexts(); // text_change.cpp
std::span<const TextRow> ruleTexts(); // text_rules.cpp
std::span<const TextRow> writingTexts(); // text_writing.cpp
std::span<const TextRow> journalTexts(); // text_journal.cpp
std::span<const TextRow> backupTexts(); // text_backup.cpp
std::span<const TextRow> rescueTexts(); // text_rescue.cpp
std::span<const TextRow> localaiTexts(); // text_localai.cpp

std::vector<std::span<const TextRow>> allTexts()
{
    return {generalTexts(), databaseTexts(), commandTexts(), commandWritingTexts(), changeTexts(), ruleTexts(),
        writingTexts(), journalTexts(), backupTexts(), rescueTexts(), localaiTexts()};
}

namespace {

const TextRow* find(QLatin1StringView id)
{
    static const auto all = [] {
        QHash<QLatin1StringView, const TextRow*> map;
        for (const auto rows : allTexts())
            for (const auto& row : rows)
                map.insert(QLatin1StringView(row.id), &row);
        return map;
    }();
    return all.value(id);
}

// All place-holders in one pass: an argument that itself holds "%2" stays as it is.
QString filled(const char* text, const QStringList& args)
{
    if (!*text)
        return {};
    const QString pattern = QCoreApplication::translate("Text", text);
    QString out;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit())
            out += args.value(pattern[++i].digitValue() - 1);
        else
            out += pattern[i];
    }
    return out;
}

} // namespace

Text textOf(const char* id, const QStringList& args)
{
    const auto* row = find(QLatin1StringView(id));
    if (!row)
        return {QString::fromLatin1(id), {}, {}};
    return {filled(row->what, args), filled(row->why, args), filled(row->next, args)};
}

QString Text::sentence() const
{
    QStringList parts;
    for (const auto& part : {what, why, next})
        if (!part.isEmpty())
            parts << part;
    return parts.join(u' ');
}

} // namespace bw
