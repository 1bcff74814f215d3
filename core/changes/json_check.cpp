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

struct Nesting {
    bool object = false, expectsName = false;
    QSet<QString> names;
};

} // namespace

Result<void> checkJson(const QByteArray& json, int deepest, qsizetype longestText)
{
    std::vector<Nesting> levels;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '{' || c == '[') {
            if (levels.size() >= size_t(deepest))
                return fail(Fault::Invalid, "change-file.deep");
            levels.push_back({c == '{', c == '{', {}});
        } else if ((c == '}' || c == ']') && !levels.empty()) {
            levels.pop_back();
        } else if (c == ',' && !levels.empty()) {
            levels.back().expectsName = levels.back().object;
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
    }
    return {};
}

} // namespace bw
