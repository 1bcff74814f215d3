// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/table_text.h"
#include "core/base/display.h"
#include <QCoreApplication>
#include <cwchar>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidestCell = 60;
constexpr qsizetype kBuffer = 64 * 1024;
const QString kAbsent = u"-"_s;

QString cellText(const Column& c, const Viewpoint& view, size_t row)
{
    if (c.shown)
        return displayText(c.shown(view, row), kWidestCell);
    const auto cell = c.cell(view, row);
    if (const auto* at = std::get_if<Instant>(&cell)) {
        auto text = toRfc3339(*at);
        return text.left(text.lastIndexOf(u':')) + u'Z';
    }
    return displayText(plainText(cell), kWidestCell);
}

QString titleOf(const Column& c) { return QCoreApplication::translate("Field", c.title); }

bool alignsRight(const Column& c) { return c.look == Look::Number || c.look == Look::Bar; }

const char* colourOf(const Column& c, const QString& text)
{
    if (c.look != Look::Badge)
        return nullptr;
    if (text == u"pending" || text == u"owner_disabled")
        return "\033[33m";
    if (text == u"disabled" || text == u"expired" || text == u"owner_missing")
        return "\033[31m";
    if (text == u"active" || text == u"open")
        return "\033[32m";
    return text == u"admin" ? "\033[1m" : nullptr;
}

struct Padding {
    int width;
    bool right, last;
};

void appendCell(QByteArray& out, const QString& text, const char* colour, const Padding& p)
{
    const int blanks = std::max(0, p.width - displayWidth(text));
    if (p.right)
        out += QByteArray(blanks, ' ');
    if (colour)
        out += colour;
    out += text.toUtf8();
    if (colour)
        out += "\033[0m";
    if (!p.right && !p.last)
        out += QByteArray(blanks, ' ');
    out += p.last ? "\n" : "  ";
}

} // namespace

int displayWidth(const QString& text)
{
    int width = 0;
    for (const auto c : text.toUcs4())
        width += std::max(0, ::wcwidth(wchar_t(c)));
    return width;
}

// Two passes, so that 100,000 rows need no second copy of their texts.
Result<void> writeTable(
    Run& run, const Viewpoint& view, std::span<const size_t> rows, std::span<const Column* const> columns)
{
    std::vector<int> widths;
    for (const auto* c : columns) {
        int widest = displayWidth(titleOf(*c));
        for (const auto row : rows)
            widest = std::max(widest, displayWidth(cellText(*c, view, row)));
        widths.push_back(widest);
    }
    const bool colours = run.terminal.coloursOut();
    const auto padding = [&](size_t i) {
        return Padding{widths[i], alignsRight(*columns[i]), i + 1 == columns.size()};
    };
    QByteArray out;
    for (size_t i = 0; i < columns.size(); ++i)
        appendCell(out, titleOf(*columns[i]), colours ? "\033[1m" : nullptr, padding(i));
    for (const auto row : rows) {
        for (size_t i = 0; i < columns.size(); ++i) {
            const auto text = cellText(*columns[i], view, row);
            appendCell(
                out, text.isEmpty() ? kAbsent : text, colours ? colourOf(*columns[i], text) : nullptr, padding(i));
        }
        if (out.size() < kBuffer)
            continue;
        if (run.context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        if (const auto printed = run.terminal.print(out); !printed)
            return printed;
        out.resize(0);
    }
    return run.terminal.print(out);
}

Result<void> writePairs(Terminal& terminal, const std::vector<std::pair<QString, QString>>& pairs)
{
    int widest = 0;
    for (const auto& [name, value] : pairs)
        widest = std::max(widest, displayWidth(name));
    QByteArray out;
    for (const auto& [name, value] : pairs) {
        appendCell(out, name, terminal.coloursOut() ? "\033[1m" : nullptr, {widest, false, false});
        out += (value.isEmpty() ? kAbsent : terminalText(value)).toUtf8() + '\n';
    }
    return terminal.print(out);
}

} // namespace bw::cli
