// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/profiles/profile.h"
#include "ui/common/applier.h"

class QDialog;

namespace bw {

class BackupsDialog;
class MainWindow;
class OpenInstance;
class ReviewDialog;

// Opens the review of what is staged or undone, the backups and the break-glass over the window, says what came of it,
// and tells an instance where its ledger is.
class Changing final : public QObject {
    Q_OBJECT
public:
    Changing(MainWindow&, Applier::Places);
    // What could not be opened may be restored: a button for it where there are backups.
    void offerRestore(const Profile&);

signals:
    void restored(); // what could not be opened

private:
    void review();
    void undo(const QString& set);
    void backups();
    void restoreFailed();
    void showBackups(BackupsDialog*);
    void rescue();
    void show(ReviewDialog*);
    void open(QDialog*);
    void showSecrets(const Applied&);
    MainWindow& m_window;
    Applier::Places m_places;
    Job m_job;
    Profile m_failed; // with its file as the address
    QString m_rescueSet; // its passwords were made here and are shown once
    const OpenInstance* m_settledFor = nullptr; // compared only
};

} // namespace bw
