// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/json_check.h"
#include "core/base/display.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <vector>

namespace bw {
namespace {

// The name that a literal stands for: "a" and "\u0061" are the same.
QString decoded(const QByteArray& literal)
{
    if (!literal.contains('\\'))
        return QString::fromUtf8(literal.mid(1, literal.size() - 2));
    return QJsonDocument::fromJson('[' + literal + ']').array().at(0).toString();
}

// One past the closing quote, or the end.
qsizetype endOfText(const QByteArray& json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        at += json[at] == '\\';
    return std::min(at + 1, json.size());
}

// Each takes the parser fifty bytes and more, so that a file of 64 MB could take a gigabyte.
constexpr qint64 kMostValues = 10'000'000;
constexpr qsizetype kMostNames = 10'000;

struct Nesting {
    bool object = false, expectsName = false;
    QSet<QString> names;
};

} // namespace

Result<void> checkJson(const QByteArray& json, int deepest, qsizetype longestText)
{
    std::vector<Nesting> levels;
    qint64 values = 0;
    const auto tooMuch = [&] {
        return levels.size() > size_t(deepest) || values > kMostValues
            || (!levels.empty() && levels.back().names.size() > kMostNames);
    };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            levels.push_back({c == '{', c == '{', {}});
        } else if ((c == '}' || c == ']') && !levels.empty()) {
            levels.pop_back();
        } else if (c == ',' && !levels.empty()) {
            levels.back().expectsName = levels.back().object;
            ++values;
        } else if (c == '"') {
            const auto end = endOfText(json, at);
            if (end - at > longestText)
                return fail(Fault::Invalid, "change-file.long");
            if (!levels.empty() && levels.back().expectsName) {
                levels.back().expectsName = false;
                const auto name = decoded(json.mid(at, end - at));
                if (levels.back().names.contains(name))
                    return fail(Fault::Invalid, "change-file.twice", {displayText(name, 60)});
                levels.back().names.insert(name);
            }
            at = end - 1;
        }
        if (tooMuch())
            return fail(Fault::Invalid, "change-file.deep");
    }
    return {};
}

} // namespace bw
