// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include "ui/common/secret_dialog.h"
#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace bw {

class AdminModel;
class DataTable;
class DialogFrame;

// Break-glass, when nobody can sign in any more: who the administrators are and why they can't, what can be done about
// it, and why it is done. It makes a change set; the review shows and applies it.
class RescueDialog final : public QDialog {
    Q_OBJECT
public:
    explicit RescueDialog(OpenInstance&, QWidget* parent = nullptr);

signals:
    void planned(const bw::ChangeSet&);

private:
    enum class Way { LetIn, NewAdmin, Password, Sessions };
    QWidget* makeAdmins();
    QWidget* makeWays();
    QWidget* makeForm();
    QRadioButton* addWay(QVBoxLayout*, Way, const QString& words, const QString& hint, const char* needs);
    Way way() const;
    void read();
    void update();
    const User* person() const; // whom the field names; null: nobody, or several
    QString nameFor(const QString& id) const;
    QString problem() const;
    QString personProblem() const;
    Result<std::vector<Change>> changes() const;
    void finish();

    OpenInstance& m_instance;
    AdminModel* m_admins;
    DataTable* m_table;
    QLabel *m_verdict, *m_personLabel, *m_personSays;
    std::vector<std::pair<Way, QRadioButton*>> m_ways;
    QLineEdit *m_person, *m_name, *m_reason;
    QLabel* m_nameLabel;
    QCheckBox* m_password;
    DialogFrame* m_frame = nullptr;
};

// The passwords that a set has set, to be shown once. `known`: what it was planned with.
std::vector<ShownSecret> passwordsSet(std::span<const Change>, std::span<const Outcome>, const Snapshot* known);

} // namespace bw
