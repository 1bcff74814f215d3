// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QLineEdit>

class QGridLayout;

namespace bw {

// Rows of a form as dialogs have them: a label at the right of its column, the control, a hint
// below.
QGridLayout* formGrid(QWidget*);
void addRow(QGridLayout*, const QString& label, QWidget* control);
QLabel* addHint(QGridLayout*, const QString& text = {});
QLineEdit* field(const QString& accessibleName, const QString& text = {}, const QString& placeholder = {});

} // namespace bw
