// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/field.h"
#include <QHash>
#include <QStringList>
#include <deque>
#include <optional>
#include <string_view>

namespace bw::localai {

// What a row of user_permissions says.
struct Permissions {
    Switches switches;
    bool readable = true;
};
struct ModelAccess {
    std::optional<QStringList> allowed; // none = not restricted
    bool readable = true;
};

Permissions parsePermissions(std::string_view json);
ModelAccess parseAllowedModels(std::string_view json);

// Most of a hundred thousand users share a few texts: each is parsed once.
template<class T, T (*parse)(std::string_view)> class ParsedOnce {
public:
    const T& of(std::string_view text)
    {
        const auto known = m_byText.constFind(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
        if (known != m_byText.constEnd())
            return **known;
        m_all.push_back(parse(text));
        m_byText.insert(QByteArray(text.data(), qsizetype(text.size())), &m_all.back());
        return m_all.back();
    }
    const std::deque<T>& all() const { return m_all; } // addresses stay

private:
    std::deque<T> m_all;
    QHash<QByteArray, const T*> m_byText;
};

} // namespace bw::localai
