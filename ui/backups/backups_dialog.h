// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/backups/backup_desk.h"
#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace bw {

class BackupModel;
class DataTable;
class EmptyState;

// The backups of a SQLite file: what there is, one more, is it sound, and back to one of them.
class BackupsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit BackupsDialog(BackupDesk::Place, QWidget* parent = nullptr);
    void reject() override; // what runs is stopped first

signals:
    void restored(const QString& sentence); // it is another file now

private:
    QWidget* makeHead();
    QWidget* makeProgress();
    QWidget* makeFooter();
    void read(const QString& select = {});
    void listed(Result<std::vector<Backup>>, const QString& select);
    void make();
    void verify();
    void askRemove();
    void remove(const std::vector<Backup>&);
    void restore();
    void editKeeping();
    void work(Job, const QString& words); // shows that it runs; over() ends that
    void over();
    void seen(const Progress&);
    void say(const QString&, const char* tone);
    void failed(const Error&);
    void update();
    std::vector<Backup> chosen() const;

    BackupDesk m_desk;
    BackupModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    QLabel *m_facts, *m_says, *m_doing;
    QProgressBar* m_bar;
    QWidget* m_running = nullptr;
    QPushButton *m_make, *m_verify, *m_remove, *m_restore, *m_close;
    bool m_known = false; // the list was read
    Job m_listJob, m_job;
};

} // namespace bw
