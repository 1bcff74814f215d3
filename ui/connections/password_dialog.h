// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace bw {

// Asks for the password of a PostgreSQL connection, and says why: none was given, or it was not accepted.
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordDialog(const QString& connection, const QString& why, bool canBeKept, QWidget* parent);

signals:
    void given(const bw::SecretPtr&, bool keep);

private:
    QLineEdit* m_password;
    QCheckBox* m_keep;
};

} // namespace bw
