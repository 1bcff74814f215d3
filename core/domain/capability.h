// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMap>
#include <QString>

namespace bw {

enum class Can { No, Partly, Yes };
struct Support {
    Can can = Can::No;
    const char* why = "capability.absent"; // text catalogue; for Partly and No
    const char* instead = nullptr; // what works instead
};
// By part ("read.keys") and, from the issue that brings changes, by kind of change ("user.role").
class Capabilities {
public:
    Support of(const QString& what) const { return m_all.value(what); }
    void set(const QString& what, Support s) { m_all.insert(what, s); }
    const QMap<QString, Support>& all() const { return m_all; }

private:
    QMap<QString, Support> m_all;
};

} // namespace bw
