// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_rows.h"
#include "ui/common/tokens.h"
#include <QGridLayout>

namespace bw {

QGridLayout* formGrid(QWidget* of)
{
    auto* grid = new QGridLayout(of);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(6));
    grid->setColumnMinimumWidth(0, px(112));
    grid->setColumnStretch(1, 1);
    return grid;
}

void addRow(QGridLayout* grid, const QString& label, QWidget* control)
{
    const int row = grid->rowCount();
    auto* words = new QLabel(label);
    words->setTextFormat(Qt::PlainText);
    words->setProperty("role", QStringLiteral("secondary"));
    words->setBuddy(control);
    words->setMinimumHeight(px(28));
    grid->addWidget(words, row, 0, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(control, row, 1);
}

QLabel* addHint(QGridLayout* grid, const QString& text)
{
    auto* hint = new QLabel;
    hint->setTextFormat(Qt::PlainText);
    hint->setText(text);
    hint->setProperty("role", QStringLiteral("hint"));
    hint->setWordWrap(true);
    grid->addWidget(hint, grid->rowCount(), 1);
    return hint;
}

QLineEdit* field(const QString& accessibleName, const QString& text, const QString& placeholder)
{
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(accessibleName);
    edit->setPlaceholderText(placeholder);
    return edit;
}

} // namespace bw
