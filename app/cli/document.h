// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include <QJsonValue>

namespace bw::cli {

inline QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

// A JSON object in the order in which its members were added, a member a line.
class Document {
public:
    void add(const QString& name, const QJsonValue& value) { m_members.emplace_back(name, value); }
    Result<void> write(Terminal&) const;

private:
    std::vector<std::pair<QString, QJsonValue>> m_members;
};

} // namespace bw::cli
