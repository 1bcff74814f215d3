// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"
#include "app/cli/terminal.h"
#include <QSet>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// The scripts are made from the tables of commands and options; the files that are installed are their output, which a
// test compares. @names@ are filled in.
const char* const bashScript = R"(# bash completion for bailiwickctl. Made by: bailiwickctl completion bash
_bailiwickctl()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} noun='' verb='' third='' i word options
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            @valued_bar@) ((i++)) ;;
            -*) ;;
            *) if [[ -z $noun ]]; then noun=$word; elif [[ -z $verb ]]; then verb=$word; else third=${third:-$word}; fi ;;
        esac
    done
    case $prev in
@choices@        @files_bar@) mapfile -t COMPREPLY < <(compgen -f -- "$cur"); compopt -o filenames; return ;;
        @valued_bar@) return ;;
    esac
    if [[ $cur == -* ]]; then
        case "$noun $verb $third" in
@options@            *) options='@all@' ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    elif [[ -z $noun ]]; then
        mapfile -t COMPREPLY < <(compgen -W '@nouns@' -- "$cur")
    elif [[ -z $verb ]]; then
        case $noun in
@verbs@        esac
    elif [[ -z $third ]]; then
        case "$noun $verb" in
@thirds@            @withfile@) mapfile -t COMPREPLY < <(compgen -f -- "$cur"); compopt -o filenames ;;
        esac
    fi
}
complete -F _bailiwickctl bailiwickctl
)";

const char* const zshScript = R"(#compdef bailiwickctl
# zsh completion for bailiwickctl. Made by: bailiwickctl completion zsh
_bailiwickctl()
{
    local noun='' verb='' third='' word i
    for ((i = 2; i < CURRENT; i++)); do
        word=$words[i]
        case $word in
            (@valued_bar@) ((i++)) ;;
            (-*) ;;
            (*) if [[ -z $noun ]]; then noun=$word; elif [[ -z $verb ]]; then verb=$word; else third=${third:-$word}; fi ;;
        esac
    done
    case $words[CURRENT-1] in
@choices@        (@files_bar@) _files; return ;;
        (@valued_bar@) return ;;
    esac
    if [[ $PREFIX == -* ]]; then
        case "$noun $verb $third" in
@options@            (*) compadd -- @all@ ;;
        esac
    elif [[ -z $noun ]]; then
        compadd -- @nouns@
    elif [[ -z $verb ]]; then
        case $noun in
@verbs@        esac
    elif [[ -z $third ]]; then
        case "$noun $verb" in
@thirds@            (@withfile@) _files ;;
        esac
    fi
}
_bailiwickctl "$@"
)";

const char* const fishScript = R"(# fish completion for bailiwickctl. Made by: bailiwickctl completion fish
# The words so far without the options and their values.
function __bailiwickctl_words
    set -l words
    set -l skip 0
    for word in (commandline -opc)[2..]
        if test $skip = 1
            set skip 0
        else if contains -- $word @valued@
            set skip 1
        else if not string match -q -- '-*' $word
            set -a words $word
        end
    end
    test (count $words) -gt 0; and printf '%s\n' $words
end
# Succeeds when the words so far are these.
function __bailiwickctl_at
    set -l words (__bailiwickctl_words)
    set -l wanted (count $argv)
    test (count $words) -eq $wanted; or return 1
    test "$words" = "$argv"
end
# Succeeds when the words so far may still become these.
function __bailiwickctl_may
    set -l words (__bailiwickctl_words)
    for i in (seq (count $argv))
        set -q words[$i]; or return 0
        test "$words[$i]" = "$argv[$i]"; or return 1
    end
end
complete -c bailiwickctl -f
@lines@)";

QString dashed(const Option& o) { return u"--"_s + o.name; }

std::vector<const Option*> allOptions()
{
    std::vector<const Option*> all;
    for (const auto group : kOptionGroups)
        for (const auto& o : options(group))
            all.push_back(&o);
    return all;
}

template<class Fits> QStringList optionsWhere(const Fits& fits)
{
    QStringList list;
    for (const auto* o : allOptions())
        if (fits(*o))
            list << dashed(*o);
    return list;
}

bool isFile(const Option& o) { return o.value == "FILE"_L1 || o.value == "ADDRESS"_L1; }

QStringList nounList()
{
    QStringList nouns;
    for (const auto& c : commands())
        if (!nouns.contains(c.noun))
            nouns << c.noun;
    return nouns;
}

// The words that may follow a noun: its verbs, or the values of its one argument.
QStringList after(const QString& noun)
{
    QStringList words;
    for (const auto& c : commands()) {
        if (noun != c.noun)
            continue;
        if (const auto verb = QString(c.verb).section(u' ', 0, 0); !verb.isEmpty() && !words.contains(verb))
            words << verb;
        else if (!verb.isEmpty())
            continue;
        else if (c.arguments.contains('|'_L1))
            words << QString(c.arguments).split(u'|');
        else if (c.arguments.startsWith('['_L1))
            words << nounList();
    }
    return words;
}

// Verbs of two words, "permissions get": by noun and first word, the second ones.
QMap<QString, QStringList> thirdWords()
{
    QMap<QString, QStringList> all;
    for (const auto& c : commands())
        if (c.verb.contains(' '_L1))
            all[c.noun + u' ' + QString(c.verb).section(u' ', 0, 0)] << QString(c.verb).section(u' ', 1);
    return all;
}

QStringList withFile()
{
    QStringList all;
    for (const auto& c : commands())
        if (c.arguments.contains("FILE"_L1))
            all << c.words();
    return all;
}

// What the words so far look like in a script's case, of one command.
QString caseOf(const Command& c)
{
    const auto words = c.noun + u' ' + c.verb + u' ';
    return c.verb.isEmpty() || c.verb.contains(' '_L1)
        ? u"'%1'"_s.arg(c.verb.contains(' '_L1) ? words.trimmed() : words)
        : u"'%1'*"_s.arg(words);
}

// `line`: one branch of a case, with %1 for what is asked and %2 for the answers.
QString branches(const QString& choice, const QString& own, const QString& verb, QString script)
{
    QString choices, optionLines, verbs;
    for (const auto* o : allOptions())
        if (!o->choices.isEmpty())
            choices += choice.arg(dashed(*o), QString(o->choices));
    for (const auto& c : commands())
        optionLines += own.arg(caseOf(c), optionsWhere([&](const Option& o) { return c.takes(o); }).join(u' '));
    for (const auto& noun : nounList())
        if (const auto words = after(noun); !words.isEmpty())
            verbs += verb.arg(noun, words.join(u' '));
    const auto valued = optionsWhere([](const Option& o) { return !o.value.isEmpty(); });
    script.replace(u"@choices@"_s, choices);
    script.replace(u"@options@"_s, optionLines);
    QString thirds;
    const auto third = thirdWords();
    for (auto i = third.begin(); i != third.end(); ++i)
        thirds += verb.arg(u'\'' + i.key() + u'\'', i.value().join(u' '));
    script.replace(u"@verbs@"_s, verbs);
    script.replace(u"@thirds@"_s, thirds);
    script.replace(u"@withfile@"_s, u'\'' + withFile().join(u"'|'") + u'\'');
    script.replace(u"@valued_bar@"_s, valued.join(u'|'));
    script.replace(u"@valued@"_s, valued.join(u' '));
    script.replace(u"@files_bar@"_s, optionsWhere(isFile).join(u'|'));
    script.replace(u"@nouns@"_s, nounList().join(u' '));
    script.replace(u"@all@"_s, optionsWhere([](const Option&) { return true; }).join(u' '));
    return script;
}

QString fishCondition(const Option& o)
{
    QStringList at;
    bool everywhere = true;
    for (const auto& c : commands()) {
        if (c.takes(o))
            at << u"__bailiwickctl_may "_s + c.words();
        everywhere &= c.takes(o);
    }
    return everywhere ? QString() : u" -n '%1'"_s.arg(at.join(u"; or "));
}

QString fishLines()
{
    QString lines;
    lines += u"complete -c bailiwickctl -n '__bailiwickctl_at' -a '%1'\n"_s.arg(nounList().join(u' '));
    for (const auto& noun : nounList())
        if (const auto words = after(noun); !words.isEmpty())
            lines += u"complete -c bailiwickctl -n '__bailiwickctl_at %1' -a '%2'\n"_s.arg(noun, words.join(u' '));
    const auto third = thirdWords();
    for (auto i = third.begin(); i != third.end(); ++i)
        lines += u"complete -c bailiwickctl -n '__bailiwickctl_at %1' -a '%2'\n"_s.arg(i.key(), i.value().join(u' '));
    for (const auto& words : withFile())
        lines += u"complete -c bailiwickctl -n '__bailiwickctl_at %1' -F\n"_s.arg(words);
    for (const auto* o : allOptions()) {
        lines += u"complete -c bailiwickctl"_s + fishCondition(*o) + u" -l "_s + o->name;
        if (!o->choices.isEmpty())
            lines += u" -x -a '%1'"_s.arg(QString(o->choices));
        else if (isFile(*o))
            lines += u" -r -F"_s;
        else if (!o->value.isEmpty())
            lines += u" -x"_s;
        // The scripts are in English, whatever the locale: packages carry one file.
        lines += u" -d '%1'\n"_s.arg(QString::fromUtf8(o->help).replace(u"'"_s, u"\\'"_s));
    }
    return lines;
}

} // namespace

Result<QString> completionScript(const QString& shell)
{
    if (shell == u"bash")
        return branches(u"        %1) mapfile -t COMPREPLY < <(compgen -W '%2' -- \"$cur\"); return ;;\n"_s,
            u"            %1) options='%2' ;;\n"_s,
            u"            %1) mapfile -t COMPREPLY < <(compgen -W '%2' -- \"$cur\") ;;\n"_s,
            QString::fromLatin1(bashScript));
    if (shell == u"zsh")
        return branches(u"        (%1) compadd -- %2; return ;;\n"_s, u"            (%1) compadd -- %2 ;;\n"_s,
            u"            (%1) compadd -- %2 ;;\n"_s, QString::fromLatin1(zshScript));
    if (shell == u"fish") {
        auto script = branches({}, {}, {}, QString::fromLatin1(fishScript));
        return script.replace(u"@lines@"_s, fishLines());
    }
    return fail(Fault::Invalid, "command.choice", {u"completion"_s, shell, u"bash, zsh, fish"_s});
}

Result<int> printCompletion(Run& run)
{
    const auto script = completionScript(run.line.arguments[0]);
    if (!script)
        return tl::unexpected(script.error());
    if (const auto printed = run.terminal.print(script->toUtf8()); !printed)
        return tl::unexpected(printed.error());
    return 0;
}

} // namespace bw::cli
