// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/password_dialog.h"
#include "core/base/display.h"
#include "ui/common/form_rows.h"
#include "ui/common/tokens.h"
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace bw {

PasswordDialog::PasswordDialog(const QString& connection, const QString& why, bool canBeKept, QWidget* parent)
    : QDialog(parent)
    , m_password(field(tr("Password")))
    , m_keep(new QCheckBox(tr("Keep it in the system keychain")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password"));
    setAccessibleName(windowTitle());
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(px(320));
    m_keep->setVisible(canBeKept);
    m_keep->setChecked(canBeKept);
    auto* title = new QLabel;
    title->setTextFormat(Qt::PlainText);
    title->setText(tr("Password for %1").arg(displayText(connection, 120)));
    title->setProperty("role", QStringLiteral("title"));
    auto* reason = new QLabel;
    reason->setTextFormat(Qt::PlainText);
    reason->setText(displayText(why, 300));
    reason->setWordWrap(true);
    reason->setProperty("role", QStringLiteral("secondary"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this); // a default button must be in its dialog
    auto* open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    open->setProperty("role", QStringLiteral("primary"));
    open->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(20), px(20), px(16));
    column->setSpacing(px(12));
    column->addWidget(title);
    column->addWidget(reason);
    column->addWidget(m_password);
    column->addWidget(m_keep);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit given(std::make_shared<const Secret>(m_password->text().toUtf8()), m_keep->isChecked());
        accept();
    });
}

} // namespace bw
