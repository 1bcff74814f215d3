// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/field_dialog.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/tokens.h"
#include <QGridLayout>

namespace bw {

FieldDialog::FieldDialog(const Words& words, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    auto* body = new QWidget;
    auto* grid = formGrid(body);
    auto* edit = field(words.label, words.value);
    edit->setMinimumWidth(px(300));
    addRow(grid, words.label, edit);
    if (!words.hint.isEmpty())
        addHint(grid, words.hint);
    auto* frame = new DialogFrame(*this, body, tr("Add to the changes"));
    const auto check = [=, problem = words.problem] {
        frame->setProblem(edit->text().isEmpty() ? tr("Type something.") : problem(edit->text()));
    };
    connect(edit, &QLineEdit::textChanged, this, check);
    connect(frame, &DialogFrame::accepted, this, [this, edit] {
        emit given(edit->text());
        accept();
    });
    check();
    edit->selectAll();
    edit->setFocus();
}

} // namespace bw
