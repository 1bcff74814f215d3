// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "ui/connections/postgres_address.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bw {

// The parts of a PostgreSQL connection, with what each way of using TLS means.
class PostgresForm final : public QWidget {
    Q_OBJECT
public:
    PostgresForm(const QString& address, const QString& caFile, QWidget* parent = nullptr);
    QString address() const; // without the password
    QString caFile() const;
    SecretPtr password() const; // null: none typed
    QString problem() const; // empty: it can be used
    void setKeychain(bool available);

signals:
    void edited();

private:
    QWidget* hostRow();
    QWidget* caRow();
    void explainTls();
    PostgresAddress m_parsed;
    QLineEdit *m_host, *m_port, *m_database, *m_user, *m_password, *m_caFile;
    QComboBox* m_tls;
    QLabel *m_tlsHint, *m_passwordHint;
    QWidget* m_caRow;
};

} // namespace bw
