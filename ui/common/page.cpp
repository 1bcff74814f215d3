// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page.h"

namespace bw {

// A stack shows its first page when it is given it. Shown before it has a layout, a page of a window that is not shown
// yet is laid out once, with the window's size.
Page::Page(QWidget* parent)
    : QWidget(parent)
{
    if (parent && !parent->isVisible())
        QWidget::show();
}

} // namespace bw
