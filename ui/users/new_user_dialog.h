// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QDialog>
#include <QJsonObject>

class QLineEdit;

namespace bw {

class DialogFrame;
class PasswordRows;
class Segmented;

// A local account: address, name, role and a first password.
class NewUserDialog final : public QDialog {
    Q_OBJECT
public:
    NewUserDialog(const QStringList& taken, QWidget* parent); // addresses of local accounts

signals:
    void given(const QJsonObject& fields, const bw::SecretPtr& password, bool made); // made here

private:
    QString problem() const;
    QStringList m_taken;
    QLineEdit *m_email, *m_name;
    Segmented* m_role;
    PasswordRows* m_password;
    DialogFrame* m_frame;
};

QString emailProblem(const QString&); // why that is no address; empty: it is one

} // namespace bw
