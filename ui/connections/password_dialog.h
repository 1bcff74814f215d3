// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace bw {

// Asks for the password of a PostgreSQL connection.
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordDialog(const QString& connection, bool canBeKept, QWidget* parent);

signals:
    void given(const bw::SecretPtr&, bool keep);

private:
    QLineEdit* m_password;
    QCheckBox* m_keep;
};

} // namespace bw
