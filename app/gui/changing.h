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

// Opens the review of what is staged, undone or in a file, the backups and the break-glass over the window, says what
// came of it, and tells an instance where its ledger is.
class Changing final : public QObject {
    Q_OBJECT
public:
    Changing(MainWindow&, Applier::Places);
    // What could not be opened may be restored: a button for it where there are backups.
    void offerRestore(const Profile&);

signals:
    void restored(); // what could not be opened

private:
    void watch(OpenInstance&);
    void review();
    void undo(const QString& set);
    void remedy(const QString& set, Remedy);
    void openSet();
    void saveSet();
    void load(const QString& file);
    void showProblem(const QString& title, const Error&);
    void backups();
    void restoreFailed();
    void showBackups(BackupsDialog*);
    void rescue();
    void show(ReviewDialog*);
    void open(QDialog*);
    void showSecrets(const Applied&);
    void tell(const QString& sentence, bool all); // what came of an apply, with Undo where there is one
    MainWindow& m_window;
    Applier::Places m_places;
    Job m_job, m_fileJob;
    Profile m_failed; // with its file as the address
    QString m_rescueSet; // its passwords were made here and are shown once
    const OpenInstance* m_settledFor = nullptr; // compared only
};

} // namespace bw
