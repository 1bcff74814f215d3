// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/search_text.h"
#include "core/base/display.h"
#include "core/base/fold.h"
#include <QCoreApplication>
#include <algorithm>
#include <string.h>
#include <unordered_map>

namespace bw {
namespace {

constexpr qint64 kDay = 86'400'000'000;

qint64 dayOf(Instant at) { return at.us >= 0 ? at.us / kDay : (at.us + 1) / kDay - 1; }

// Typed with a space or without: "1.2 M" is two words, and both stand in "1.2M".
QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

// A time is found by its date: "2026-11" or "2026-11-21"; anything finer would match by accident.
QString searchedText(const Cell& cell)
{
    if (const auto* at = std::get_if<Instant>(&cell))
        return toRfc3339(*at).left(10);
    if (const auto* number = std::get_if<qint64>(&cell))
        return withoutSpaces(shortNumber(*number));
    if (const auto* share = std::get_if<double>(&cell))
        return withoutSpaces(percentText(*share));
    return plainText(cell);
}

void appendCell(const Cell& cell, std::string& to)
{
    if (const auto* text = std::get_if<QString>(&cell))
        appendFolded(*text, to);
    else
        appendFolded(searchedText(cell), to);
}

// Cells with the same key have the same text; none where that is not known without the text.
std::optional<qint64> keyOf(const Cell& cell)
{
    if (const auto* at = std::get_if<Instant>(&cell))
        return dayOf(*at);
    if (const auto* number = std::get_if<qint64>(&cell))
        return *number;
    return {};
}

} // namespace

bool holdsWord(std::string_view text, const std::string& word)
{
    if (word.size() == 1)
        return memchr(text.data(), word[0], text.size()) != nullptr;
    return memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

void ColumnText::append(const Viewpoint& v, size_t row, std::string& to)
{
    if (m_column.searched) {
        appendFolded(m_column.searched(v, row), to);
        to.push_back(kCellEnd);
        return;
    }
    const Cell cell = m_column.cell(v, row);
    if (m_column.words) {
        to += withWords(cell);
        return;
    }
    const size_t before = to.size();
    appendCell(cell, to);
    if (m_column.shown) {
        to.push_back(kCellEnd);
        appendFolded(m_column.shown(v, row), to);
    } else if (m_column.absent && to.size() == before) {
        appendFolded(QCoreApplication::translate("Absent", m_column.absent), to);
    }
    to.push_back(kCellEnd);
}

// Words follow from the cell alone, and there are few: each is translated once.
const std::string& ColumnText::withWords(const Cell& cell)
{
    const auto known = std::ranges::find(m_known, cell, &std::pair<Cell, std::string>::first);
    if (known != m_known.end())
        return known->second;
    if (m_known.size() == 32)
        m_known.clear();
    auto& made = m_known.emplace_back(cell, std::string());
    appendCell(cell, made.second);
    made.second.push_back(kCellEnd);
    appendFolded(m_column.words(cell), made.second);
    made.second.push_back(kCellEnd);
    return made.second;
}

bool ColumnValues::suit(const Column& column)
{
    const bool number = column.look == Look::Number || column.look == Look::Bar || column.look == Look::Time;
    return number && !column.words && !column.shown && !column.searched;
}

ColumnValues::ColumnValues(
    const Column& column, const Viewpoint& view, size_t rows, bool awaiting, const Context& context)
{
    std::unordered_map<std::string, quint32> byText;
    std::unordered_map<qint64, quint32> byKey;
    const auto textNumber = [&](const Cell& cell) {
        std::string text;
        if (!std::holds_alternative<std::monostate>(cell))
            appendCell(cell, text);
        else if (column.absent && !awaiting)
            appendFolded(QCoreApplication::translate("Absent", column.absent), text);
        const auto [known, isNew] = byText.try_emplace(text, quint32(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        return known->second;
    };
    const quint32 absent = textNumber({});
    m_textOf.assign(rows, absent);
    for (size_t row = 0; row < rows && (row % 4096 != 0 || !context.cancelled()); ++row) {
        const Cell cell = column.cell(view, row);
        if (std::holds_alternative<std::monostate>(cell))
            continue;
        const auto key = keyOf(cell);
        if (!key) {
            m_textOf[row] = textNumber(cell);
            continue;
        }
        const auto [known, isNew] = byKey.try_emplace(*key, 0);
        if (isNew)
            known->second = textNumber(cell);
        m_textOf[row] = known->second;
    }
}

std::vector<char> ColumnValues::hits(const std::string& word) const
{
    std::vector<char> out(m_texts.size());
    bool any = false;
    for (size_t i = 0; i < m_texts.size(); ++i)
        any |= (out[i] = char(holdsWord(m_texts[i], word))) != 0;
    return any ? out : std::vector<char>{};
}

} // namespace bw
