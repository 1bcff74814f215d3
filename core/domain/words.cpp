// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/words.h"
#include "core/domain/records.h"
#include <array>

namespace bw {
namespace {

struct Word {
    QStringView code;
    const char* text;
};

template<size_t n> QString look(const std::array<Word, n>& words, const QString& code)
{
    for (const auto& w : words)
        if (w.code == code)
            return QCoreApplication::translate("Words", w.text);
    return code;
}

} // namespace

QString statusWord(const QString& code)
{
    static constexpr std::array<Word, 9> words{{
        {u"active", QT_TRANSLATE_NOOP("Words", "Active")},
        {u"pending", QT_TRANSLATE_NOOP("Words", "Pending")},
        {u"disabled", QT_TRANSLATE_NOOP("Words", "Disabled")},
        {u"open", QT_TRANSLATE_NOOP("Words", "Open")},
        {u"used", QT_TRANSLATE_NOOP("Words", "Used")},
        {u"expired", QT_TRANSLATE_NOOP("Words", "Expired")},
        {u"owner_disabled", QT_TRANSLATE_NOOP("Words", "Owner not active")},
        {u"owner_missing", QT_TRANSLATE_NOOP("Words", "Owner missing")},
        {u"", QT_TRANSLATE_NOOP("Words", "No state")},
    }};
    return look(words, code);
}

QString providerWord(const QString& code)
{
    static constexpr std::array<Word, 4> words{{
        {u"local", QT_TRANSLATE_NOOP("Words", "Local")},
        {u"github", QT_TRANSLATE_NOOP("Words", "GitHub")},
        {u"oidc", QT_TRANSLATE_NOOP("Words", "OIDC")},
        {u"agent-worker", QT_TRANSLATE_NOOP("Words", "Agent worker")},
    }};
    return look(words, code);
}

QString roleWord(const QString& code)
{
    static constexpr std::array<Word, 2> words{{
        {u"admin", QT_TRANSLATE_NOOP("Words", "admin")},
        {u"user", QT_TRANSLATE_NOOP("Words", "user")},
    }};
    return look(words, code);
}

QString permissionTitle(const Permission& p)
{
    return p.known ? QCoreApplication::translate("Permission", p.title.toUtf8().constData()) : p.title;
}

} // namespace bw
