// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QToolButton>

namespace bw {

// A button that is only an icon, with its name in the tooltip and for assistive technology. A click leaves the focus
// where it is: in the table or the search.
QToolButton* toolButton(const char* icon, const QString& name, QWidget* parent = nullptr);

} // namespace bw
