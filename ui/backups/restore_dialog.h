// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/backups/backup_desk.h"
#include <QDialog>

class QFrame;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace bw {

// Back to a backup: what would be lost since, whether it can be done now, and, when somebody has confirmed it, the
// restore itself.
class RestoreDialog final : public QDialog {
    Q_OBJECT
public:
    RestoreDialog(BackupDesk&, const Backup&, QWidget* parent);
    void reject() override;

signals:
    void restored(const QString& sentence);

private:
    enum class Stage { Looking, Ready, Restoring, Done };
    QWidget* makeBody();
    QWidget* makeFooter();
    void look();
    void planned(Result<BackupDesk::Planned>);
    void showPlan();
    void showRows(QVBoxLayout*);
    void showPeople(QVBoxLayout*);
    void showSets(QVBoxLayout*);
    void restore();
    void done(const Restored&);
    void notice(const QString& text, const char* tone); // empty: none
    void setStage(Stage);
    void updateFooter();
    void seen(const Progress&);
    QVBoxLayout* freshContent();

    BackupDesk& m_desk;
    Backup m_backup;
    std::optional<BackupDesk::Planned> m_planned;
    std::optional<Error> m_error;
    Stage m_stage = Stage::Looking;
    QLabel *m_title, *m_noticeText, *m_problem, *m_confirmWords;
    QFrame* m_notice;
    QVBoxLayout* m_place = nullptr; // where the content stands
    QWidget* m_content = nullptr;
    QLineEdit *m_reason, *m_confirm;
    QProgressBar* m_bar;
    QPushButton *m_again, *m_cancel, *m_restore;
    Job m_job;
};

} // namespace bw
