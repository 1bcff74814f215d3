// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

namespace bw {

// A process of this computer, by the name that the system gives it.
struct OtherProgram {
    QString name;
    qint64 pid = 0;
};

QString namesOf(const std::vector<OtherProgram>&); // "local-ai (pid 123), python3 (pid 456)"

} // namespace bw
