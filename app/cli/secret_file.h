// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/secret.h"
#include <QFile>
#include <map>

namespace bw::cli {

// --secret-file: a new file that only its owner may read. It is made before anything is changed, so that no secret is
// lost because it can't be written, and goes again when nothing came into being.
class SecretFile {
public:
    ~SecretFile();
    Result<void> make(const QString& path); // refused when there is such a file
    bool isMade() const { return m_file.isOpen(); }
    bool write(const std::map<int, SecretPtr>&); // a line each; false: it could not be written

private:
    QFile m_file;
    bool m_written = false;
};

} // namespace bw::cli
