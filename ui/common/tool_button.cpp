// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tool_button.h"
#include "ui/common/icon.h"

namespace bw {

QToolButton* toolButton(const char* name, const QString& words, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace bw
