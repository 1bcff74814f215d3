// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/other_program.h"
#include "core/base/display.h"
#include <QCoreApplication>
#include <QStringList>

namespace bw {

QString namesOf(const std::vector<OtherProgram>& programs)
{
    QStringList names;
    for (const auto& program : programs) // a process chooses its own name
        names << QCoreApplication::translate("Text", "%1 (pid %2)")
                     .arg(displayText(program.name), QString::number(program.pid));
    return names.join(QStringLiteral(", "));
}

} // namespace bw
