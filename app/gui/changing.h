// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/applier.h"

namespace bw {

class MainWindow;

// Opens the review of what is staged or undone over the window, says what came of it, and tells an instance where its
// ledger is.
class Changing final : public QObject {
    Q_OBJECT
public:
    Changing(MainWindow&, Applier::Places);

private:
    void review();
    void undo(const QString& set);
    void show(class ReviewDialog*);
    void showSecrets(const Applied&);
    MainWindow& m_window;
    Applier::Places m_places;
    Job m_job;
    const OpenInstance* m_settledFor = nullptr; // compared only
};

} // namespace bw
