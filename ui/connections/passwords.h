// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QHash>
#include <QString>

namespace bw {

// Passwords of connections, by profile id, in memory until the program ends.
class Passwords {
public:
    SecretPtr of(const QString& profile) const { return m_known.value(profile); }
    void keep(const QString& profile, const SecretPtr& password) { m_known.insert(profile, password); }
    void forget(const QString& profile) { m_known.remove(profile); }

private:
    QHash<QString, SecretPtr> m_known;
};

} // namespace bw
