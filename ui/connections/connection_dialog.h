// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/profiles/profile.h"
#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace bw {

class PostgresForm;

// Makes or changes a connection: name, environment, and a file or a PostgreSQL database. The password never enters the
// profile.
class ConnectionDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Kind { File, Postgres };
    ConnectionDialog(const Profile&, Kind, QWidget* parent);
    void setKeychain(bool available);

signals:
    // password: null when none was typed
    void saved(const bw::Profile&, const bw::SecretPtr& password, bool openIt);

private:
    QWidget* environmentRow();
    QWidget* kindRow();
    QWidget* fileForm();
    void chooseFile();
    void showEnvironment();
    void save(bool openIt);
    Profile typed() const;
    QString problem() const; // why it can't be saved; empty: it can
    void check();
    Profile m_profile;
    QLineEdit *m_name, *m_file;
    QButtonGroup *m_environments, *m_kinds;
    QLabel *m_environmentHint, *m_problem;
    QStackedWidget* m_forms;
    PostgresForm* m_postgres;
    QPushButton *m_save, *m_open;
};

} // namespace bw
