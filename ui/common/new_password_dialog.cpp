// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/new_password_dialog.h"
#include "core/base/display.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/password_rows.h"
#include <QGridLayout>

namespace bw {

NewPasswordDialog::NewPasswordDialog(const QString& person, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Reset the password of %1").arg(displayText(person, 60)));
    auto* body = new QWidget;
    auto* grid = formGrid(body);
    auto* rows = new PasswordRows;
    addRow(grid, tr("New password"), rows);
    addHint(grid, tr("A password that was reset can't be brought back."));
    auto* frame = new DialogFrame(*this, body, tr("Add to the changes"));
    const auto check = [frame, rows] { frame->setProblem(rows->problem()); };
    connect(rows, &PasswordRows::edited, this, check);
    connect(frame, &DialogFrame::accepted, this, [this, rows] {
        emit given(rows->password(), rows->made());
        accept();
    });
    check();
    rows->setFocus();
}

} // namespace bw
