// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/new_user_dialog.h"
#include "core/domain/records.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/password_rows.h"
#include "ui/common/segmented.h"
#include <QGridLayout>

namespace bw {

QString emailProblem(const QString& text)
{
    const QString mail = text.trimmed();
    const auto at = mail.lastIndexOf(u'@');
    return at > 0 && at + 1 < mail.size() && !mail.contains(u' ')
        ? QString()
        : NewUserDialog::tr("Type an address, such as name@company.example.");
}

NewUserDialog::NewUserDialog(const QStringList& taken, QWidget* parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_email(field(tr("E-mail")))
    , m_name(field(tr("Name"), {}, tr("As the address")))
    , m_role(new Segmented({tr("User"), tr("Administrator")}))
    , m_password(new PasswordRows)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New user"));
    auto* body = new QWidget;
    auto* grid = formGrid(body);
    m_role->setAccessibleName(tr("Role"));
    addRow(grid, tr("E-mail"), m_email);
    addRow(grid, tr("Name"), m_name);
    addRow(grid, tr("Role"), m_role);
    addRow(grid, tr("Password"), m_password);
    m_frame = new DialogFrame(*this, body, tr("Add to the changes"));
    const auto check = [this] { m_frame->setProblem(problem()); };
    connect(m_email, &QLineEdit::textChanged, this, check);
    connect(m_password, &PasswordRows::edited, this, check);
    connect(m_frame, &DialogFrame::accepted, this, [this] {
        const QString mail = m_email->text().trimmed(), name = m_name->text().trimmed();
        emit given(
            {{user::email.id.toString(), mail}, {user::name.id.toString(), name.isEmpty() ? mail : name},
                {user::provider.id.toString(), QStringLiteral("local")},
                {user::role.id.toString(), m_role->chosen() == 1 ? QStringLiteral("admin") : QStringLiteral("user")},
                {user::status.id.toString(), QStringLiteral("active")}},
            m_password->password(), m_password->made());
        accept();
    });
    check();
    m_email->setFocus();
}

QString NewUserDialog::problem() const
{
    if (const QString why = emailProblem(m_email->text()); !why.isEmpty())
        return why;
    if (m_taken.contains(m_email->text().trimmed(), Qt::CaseInsensitive))
        return tr("A local account has this address.");
    return m_password->problem();
}

} // namespace bw
