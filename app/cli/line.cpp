// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/line.h"
#include <numeric>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

int distance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = std::exchange(row[0], int(i) + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = size_t(j) + 1;
            const int changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, changed});
        }
    }
    return row.back();
}

QString nearest(QStringView word, const QStringList& known)
{
    QString best;
    int least = 3;
    for (const auto& k : known)
        if (const int d = distance(word, k); d < least) {
            least = d;
            best = k;
        }
    return best;
}

QStringList nouns()
{
    QStringList all;
    for (const auto& c : commands())
        if (const QString noun = c.noun; !all.contains(noun))
            all << noun;
    return all;
}

QStringList verbs(QStringView noun)
{
    QStringList all;
    for (const auto& c : commands())
        if (noun == c.noun && !c.verb.isEmpty())
            all << c.verb;
    return all;
}

const Command* find(QStringView noun, QStringView verb)
{
    for (const auto& c : commands())
        if (noun == c.noun && verb == c.verb)
            return &c;
    return nullptr;
}

auto unknownOption(const QString& word, const Command* command)
{
    QStringList known;
    for (const auto group : kOptionGroups)
        for (const auto& o : options(group))
            if (!command || command->takes(o))
                known << u"--"_s + o.name;
    const auto near = nearest(word, known);
    if (!near.isEmpty())
        return fail(Fault::Invalid, "command.unknown-option-near", {word, near});
    return fail(Fault::Invalid, "command.unknown-option", {word});
}

struct Words {
    QStringList positional;
    QMap<QString, QStringList> values;
};

// One word that begins with a dash, and its value, which may be the next word.
Result<void> readOption(const QStringList& words, qsizetype& i, Words& out)
{
    const auto& word = words[i];
    if (word == u"-h") {
        out.values[u"help"_s] << QString();
        return {};
    }
    const auto equals = word.indexOf(u'=');
    const auto name = word.left(equals);
    const auto* o = name.startsWith(u"--") ? option(QStringView(name).mid(2)) : nullptr;
    if (!o)
        return unknownOption(name, nullptr);
    auto& values = out.values[o->name];
    if (o->value.isEmpty()) {
        if (equals >= 0)
            return fail(Fault::Invalid, "command.no-value", {name});
        values << QString();
    } else if (equals >= 0) {
        values << word.mid(equals + 1);
    } else if (i + 1 < words.size() && !words[i + 1].startsWith(u"--")) {
        values << words[++i];
    } else {
        return fail(Fault::Invalid, "command.value-missing", {name, o->value});
    }
    return {};
}

Result<Words> split(const QStringList& words)
{
    Words out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == u"--") {
            out.positional += words.mid(i + 1);
            break;
        }
        if (!words[i].startsWith(u'-') || words[i].size() == 1) {
            out.positional << words[i];
            continue;
        }
        if (const auto read = readOption(words, i, out); !read)
            return tl::unexpected(read.error());
    }
    return out;
}

Result<const Command*> findCommand(QStringList& positional)
{
    const auto noun = positional.takeFirst();
    if (!nouns().contains(noun)) {
        const auto near = nearest(noun, nouns());
        if (!near.isEmpty())
            return fail(Fault::Invalid, "command.unknown-noun-near", {noun, near});
        return fail(Fault::Invalid, "command.unknown-noun", {noun, nouns().join(u", ")});
    }
    const auto known = verbs(noun);
    if (positional.size() > 1) // "roles permissions get"
        if (const auto* c = find(noun, positional[0] + u' ' + positional[1])) {
            positional.remove(0, 2);
            return c;
        }
    if (!positional.isEmpty())
        if (const auto* c = known.isEmpty() ? nullptr : find(noun, positional.front())) {
            positional.removeFirst();
            return c;
        }
    const auto* alone = find(noun, u"");
    if (alone && (known.isEmpty() || positional.isEmpty()))
        return alone;
    if (positional.isEmpty())
        return fail(Fault::Invalid, "command.verb-missing", {noun, known.join(u", ")});
    return fail(Fault::Invalid, "command.unknown-verb", {noun, positional.front(), known.join(u", ")});
}

Result<void> checkArguments(const Command& c, const QStringList& arguments)
{
    const auto wanted = QString(c.arguments).split(u' ', Qt::SkipEmptyParts);
    const bool endless = !wanted.isEmpty() && wanted.back().contains(u"...");
    const auto least = std::count_if(wanted.begin(), wanted.end(), [](const auto& w) { return !w.startsWith(u'['); });
    if (arguments.size() < least)
        return fail(Fault::Invalid, "command.argument-missing", {c.words(), wanted[arguments.size()]});
    if (!endless && arguments.size() > wanted.size())
        return fail(Fault::Invalid, "command.argument-extra", {c.words(), arguments[wanted.size()]});
    return {};
}

Result<Style> readStyle(const QString& text)
{
    if (text == u"table")
        return Style::Table;
    if (text == u"json")
        return Style::Json;
    if (text == u"csv")
        return Style::Csv;
    return fail(Fault::Invalid, "command.choice", {u"--output"_s, text, u"table, json, csv"_s});
}

} // namespace

QString Line::value(QLatin1StringView name) const
{
    const auto all = values.value(name);
    const auto* o = option(name);
    return o && o->list ? all.join(name == "filter"_L1 ? u' ' : u',') : all.isEmpty() ? QString() : all.back();
}

Style styleOf(const QStringList& words)
{
    auto style = Style::Table;
    for (qsizetype i = 0; i < words.size() && words[i] != u"--"; ++i) {
        const auto& word = words[i];
        QString format;
        if (word == u"--output")
            format = words.value(i + 1);
        else if (word.startsWith(u"--output="))
            format = word.mid(9);
        else if (word == u"--json" || word == u"--csv")
            format = word.mid(2);
        if (!format.isEmpty())
            style = format == u"json" ? Style::Json : format == u"csv" ? Style::Csv : Style::Table;
    }
    return style;
}

Result<Line> parseLine(const QStringList& words)
{
    auto read = split(words);
    if (!read)
        return tl::unexpected(read.error());
    Line line;
    line.values = read->values;
    line.style = styleOf(words);
    for (const auto& format : line.list("output"_L1))
        if (const auto style = readStyle(format); !style)
            return tl::unexpected(style.error());
    const bool asks = line.has("help"_L1) || line.has("version"_L1);
    if (read->positional.isEmpty()) {
        if (!asks)
            return fail(Fault::Invalid, "command.none", {nouns().join(u", ")});
        return line;
    }
    if (line.has("help"_L1)) { // "users --help" has no verb yet
        line.arguments = read->positional;
        return line;
    }
    const auto found = findCommand(read->positional);
    if (!found)
        return tl::unexpected(found.error());
    line.command = *found;
    line.arguments = read->positional;
    for (auto i = line.values.keyBegin(); i != line.values.keyEnd(); ++i)
        if (!line.command->takes(*option(*i)))
            return fail(Fault::Invalid, "command.option-elsewhere", {u"--"_s + *i, line.command->words()});
    if (line.has("version"_L1))
        return line;
    if (const auto checked = checkArguments(*line.command, line.arguments); !checked) {
        // What the instance can't do at all is said before.
        if (line.command->writes.isEmpty() || "command.argument-missing"_L1 != QLatin1StringView(checked.error().id))
            return tl::unexpected(checked.error());
        line.incomplete = checked.error();
    }
    return line;
}

Result<qint64> parseWhole(const QString& text, QLatin1StringView name, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 n = text.toLongLong(&ok);
    if (!ok || n < least || n > most)
        return fail(
            Fault::Invalid, "command.number", {u"--"_s + name, text, QString::number(least), QString::number(most)});
    return n;
}

Result<qint64> parseDuration(const QString& text, QLatin1StringView name)
{
    static constexpr qint64 kLongest = 1000LL * 366 * 86400; // in microseconds far from the limits of 64 bits
    static constexpr std::pair<char16_t, qint64> units[]{
        {u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86400}, {u'w', 604800}};
    bool ok = false;
    const qint64 n = text.chopped(text.isEmpty() ? 0 : 1).toLongLong(&ok);
    for (const auto& [letter, seconds] : units)
        if (ok && n >= 0 && n <= kLongest / seconds && text.back() == letter)
            return n * seconds;
    return fail(Fault::Invalid, "command.duration", {u"--"_s + name, text});
}

} // namespace bw::cli
