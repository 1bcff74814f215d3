// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <memory>
#include <string.h>

namespace bw {

// Wiped at the end; can't be copied, printed or turned into a QString by accident. Shared where a value must be
// copyable.
class Secret {
public:
    explicit Secret(QByteArray text)
        : m_text(std::move(text))
    {
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { explicit_bzero(m_text.data(), size_t(m_text.size())); }
    const QByteArray& reveal() const { return m_text; } // each use is a line that a reviewer can grep

private:
    QByteArray m_text;
};
using SecretPtr = std::shared_ptr<const Secret>;

} // namespace bw
