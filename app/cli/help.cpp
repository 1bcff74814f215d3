// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"
#include "app/cli/said.h"
#include "app/cli/table_text.h"
#include "core/base/json_text.h"
#include "core/base/versions.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString padded(const QString& text, int width) { return text + QString(std::max(2, width - displayWidth(text)), u' '); }

QString optionLine(const Option& o)
{
    QString left = u"  --"_s + o.name;
    if (!o.value.isEmpty())
        left += u' ' + o.value;
    return padded(left, 34) + said(o.help) + u'\n';
}

QString optionLines(OptionGroup group)
{
    QString text;
    for (const auto& o : options(group))
        text += optionLine(o);
    return text;
}

QString commandLine(const Command& c)
{
    auto left = u"  "_s + c.words();
    if (!c.arguments.isEmpty())
        left += u' ' + c.arguments;
    return padded(left, 34) + said(c.help) + u'\n';
}

QString exitCodes()
{
    static constexpr std::pair<const char*, const char*> all[]{
        {"0", QT_TRANSLATE_NOOP("Command", "done, nothing wrong")},
        {"1", QT_TRANSLATE_NOOP("Command", "the list isn't empty (--fail-if-any), or the journal is broken")},
        {"2", QT_TRANSLATE_NOOP("Command", "wrong usage")},
        {"3", QT_TRANSLATE_NOOP("Command", "the other side can't be reached, trusted or read")},
        {"4", QT_TRANSLATE_NOOP("Command", "not signed in or not permitted")},
        {"5", QT_TRANSLATE_NOOP("Command", "refused by a safety rule or a conflict")},
        {"6", QT_TRANSLATE_NOOP("Command", "done in part")},
        {"7", QT_TRANSLATE_NOOP("Command", "this instance can't do that")},
        {"70", QT_TRANSLATE_NOOP("Command", "a fault of this program")},
        {"130", QT_TRANSLATE_NOOP("Command", "interrupted")},
    };
    QString text;
    for (const auto& [code, meaning] : all)
        text += padded(u"  "_s + QString::fromLatin1(code), 7) + said(meaning) + u'\n';
    return text;
}

QString helpOnAll()
{
    auto text = said(QT_TRANSLATE_NOOP("Command",
        "bailiwickctl shows and changes the users, permissions, invites, keys and usage of a LocalAI server in its "
        "database."));
    text += u"\n\n"_s
        + said(QT_TRANSLATE_NOOP("Command", "Usage: bailiwickctl [where] <noun> <verb> [arguments] [options]"));
    text += u"\n\n"_s + said(QT_TRANSLATE_NOOP("Command", "Commands")) + u'\n';
    for (const auto& c : commands())
        text += commandLine(c);
    text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Where (without it: the only saved connection)")) + u'\n';
    text += optionLines(OptionGroup::Where);
    text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Output")) + u'\n' + optionLines(OptionGroup::Output);
    text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Writing")) + u'\n' + optionLines(OptionGroup::Writing);
    text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Options of single commands")) + u'\n';
    text += optionLines(OptionGroup::Command);
    text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Exit codes")) + u'\n' + exitCodes();
    return text;
}

QString helpOn(const Command& c)
{
    QString usage = u"bailiwickctl "_s + c.words();
    if (!c.arguments.isEmpty())
        usage += u' ' + c.arguments;
    auto text = said(c.help) + u"\n\n"_s + said(QT_TRANSLATE_NOOP("Command", "Usage: %1 [options]")).arg(usage) + u'\n';
    if (const auto own = c.ownOptions(); !own.empty()) {
        text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Options")) + u'\n';
        for (const auto* o : own)
            text += optionLine(*o);
    }
    if (!c.writes.isEmpty())
        text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Writing")) + u'\n' + optionLines(OptionGroup::Writing);
    if (c.opens)
        text += u'\n' + said(QT_TRANSLATE_NOOP("Command", "Where (without it: the only saved connection)")) + u'\n'
            + optionLines(OptionGroup::Where);
    return text + u'\n' + said(QT_TRANSLATE_NOOP("Command", "Output")) + u'\n' + optionLines(OptionGroup::Output);
}

} // namespace

namespace {

// The words may be fewer than the command has, or more: its arguments.
bool mayMean(const Command& c, const QStringList& words)
{
    const auto own = c.words().split(u' ');
    for (qsizetype i = 0; i < std::min(own.size(), words.size()); ++i)
        if (own[i] != words[i])
            return false;
    return true;
}

} // namespace

Result<QString> helpText(const QStringList& words)
{
    if (words.isEmpty())
        return helpOnAll();
    std::vector<const Command*> found;
    for (const auto& c : commands())
        if (mayMean(c, words))
            found.push_back(&c);
    if (found.empty())
        return fail(Fault::Invalid, "command.no-help", {words.join(u' ')});
    if (found.size() == 1 || found.front()->verb.isEmpty())
        return helpOn(*found.front());
    QString text;
    for (const auto* c : found)
        text += commandLine(*c);
    return text;
}

QString versionText()
{
    auto text = u"bailiwickctl " BAILIWICK_VERSION "\n"_s;
    for (const auto& [name, version] : libraryVersions())
        text += name + u' ' + version + u'\n';
    return text;
}

QByteArray versionDocument()
{
    QByteArray out = "{\"bailiwickctl\":\"" BAILIWICK_VERSION "\",\"libraries\":{";
    const char* before = "";
    for (const auto& [name, version] : libraryVersions()) {
        out += std::exchange(before, ",");
        appendJsonText(out, name);
        out += ':';
        appendJsonText(out, version);
    }
    return out + "}}\n";
}

Result<int> printHelp(Run& run)
{
    const auto text = helpText(run.line.arguments);
    if (!text)
        return tl::unexpected(text.error());
    if (const auto printed = run.terminal.print(text->toUtf8()); !printed)
        return tl::unexpected(printed.error());
    return 0;
}

} // namespace bw::cli
