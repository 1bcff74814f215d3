// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/applier.h"

namespace bw {

// Applies a single staged change at once where its plan has nothing to be looked at, and takes it back in the same way.
// Never in production: there every apply goes through the review.
class QuickApply final : public QObject {
    Q_OBJECT
public:
    explicit QuickApply(OpenInstance&);

    bool offered() const { return m_offer != nullptr; } // what is staged may be applied so
    void apply();
    bool did(const QString& set) const { return !set.isEmpty() && set == m_set; } // was applied here
    // Applies it when that is as harmless; else somebody has to look at it.
    void takeBack(const ChangeSet& undo, std::function<void(const ChangeSet&)> review);

signals:
    void changed();
    // After apply() or takeBack(). done: "Jonas Lindqvist: status pending → active"
    void over(const bw::Applied&, const QString& done, bool undo);
    void failed(const bw::Error&);

private:
    void look(); // at what is staged
    void offer(Applier::PlannedPtr);
    bool allowed() const;
    void run(Applier::PlannedPtr, std::vector<quint64> serials);
    OpenInstance& m_instance;
    Applier::PlannedPtr m_offer, m_running;
    quint64 m_serial = 0; // of the draft, that is offered
    QString m_set; // applied last
    Job m_job, m_undoJob;
};

} // namespace bw
