// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

class QWidget;

namespace bw {

struct Actions;

void showAbout(QWidget* window); // what this is, under which licence, and the versions of what it is built on
void showShortcuts(const Actions&, QWidget* window);

} // namespace bw
