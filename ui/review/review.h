// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"

namespace bw {

// A set of changes on its way to being applied: which of them are in, what the plan says of them, what stands in the
// way, and what came of it. What a rule blocks together is left out from the latest on, until somebody decides
// otherwise. No widget.
class Review final : public QObject {
    Q_OBJECT
public:
    enum class Stage { Planning, Ready, Applying, Over };
    // Whole: all of it is applied or nothing. A set that goes on under its id keeps the places of what is done already.
    enum class Extent { Chosen, Whole };
    // Why a change is left out, strongest first. Refused, Conflict and Done can't be put in.
    enum class Out { In, Refused, Conflict, AlreadyDone, Blocked, ByChoice };
    struct Row {
        Change change;
        quint64 serial = 0; // of the draft; 0: from elsewhere
        Out out = Out::In;
        std::optional<Risk> blocked = {}; // with Out::Blocked: what together with others; its changes are rows
        std::optional<QJsonObject> theirs = {};
    };

    explicit Review(OpenInstance&, QObject* parent = nullptr); // of the draft
    Review(OpenInstance&, ChangeSet, QObject* parent = nullptr, Extent = Extent::Chosen);

    OpenInstance& instance() const { return m_instance; }
    Stage stage() const { return m_stage; }
    // Break-glass: the journal says so, and asks why.
    void setRescue() { m_rescue = true; }
    bool isRescue() const { return m_rescue; }
    bool whole() const { return m_extent == Extent::Whole; } // it finishes what was interrupted
    bool isUndo() const { return !m_base.undoes.isEmpty() && !whole(); }
    bool isFile() const { return m_fromFile && !isUndo() && !m_rescue && !whole(); }
    const ChangeSet& origin() const { return m_base; } // without its changes
    bool canChoose(int row) const; // to be in or out
    const std::vector<Row>& rows() const { return m_rows; }
    int included() const { return m_included; }
    bool nothing() const { return m_in.empty(); }
    const std::optional<Error>& error() const { return m_error; } // of planning or applying as a whole

    void include(int row, bool);
    void swap(int in, int out); // "take out change 4 instead"
    void discard(int row); // out of the draft, or of the set, for good
    void overwrite(int row); // of a conflict: mine over theirs
    void setPassword(int row, const SecretPtr&); // that a change of a file waits for

    QString words(int row) const; // "role admin → user"

    // The newest plan's answer for a row: of all rows, so that one that is left out has it too.
    const Item* item(int row) const;
    std::vector<const Finding*> notes(int row) const; // "quota changes act within 30 s"
    std::vector<const Risk*> risks(int row) const; // of what is in; of a row that is blocked: that one
    std::vector<const Risk*> warnings() const; // of what is in, each once
    std::vector<const Risk*> blocking() const; // that no flag allows yet
    int rowOf(int changeOfPlan) const; // Risk::changes are places in what is in
    const Plan* plan() const { return m_planned ? &m_planned->plan : nullptr; }
    Losses loses() const;
    int destroys() const; // how many of what is in ask for a confirmation
    void allow(const QString& flag, bool);
    const QStringList& allowed() const { return m_allowed; }

    void apply(const QString& reason, Mode, bool inParts);
    const Outcome* outcome(int row) const; // once it is over
    const Applied* applied() const { return m_applied ? &*m_applied : nullptr; }
    ChangeSet set(const QString& reason) const; // of what is in

signals:
    void changed(); // rows, plan or stage
    void progress(const bw::Progress&);

private:
    void take(const std::vector<Change>&, const std::vector<quint64>& serials);
    void start();
    void planAll();
    void replan();
    void planned(Result<Applier::PlannedPtr>);
    bool leaveOutBlocked(const Plan&);
    void judgeRows(const Plan& all);
    std::pair<const Plan*, size_t> placeOf(int row) const; // null: it is being planned
    ChangeSet setOf(const std::vector<int>& rows, const QString& reason = {}) const;
    OpenInstance& m_instance;
    ChangeSet m_base;
    std::vector<Row> m_rows;
    std::vector<int> m_in, m_place; // rows that are in; place of a row among them, -1 = out
    Applier::PlannedPtr m_all, m_planned; // of all rows; of what is in
    std::optional<Error> m_error;
    std::optional<Applied> m_applied;
    std::vector<int> m_appliedPlace;
    QStringList m_allowed;
    Stage m_stage = Stage::Planning;
    Extent m_extent = Extent::Chosen;
    int m_included = 0;
    bool m_rescue = false;
    bool m_fromFile = false;
    bool m_chosen = false; // somebody has decided what is in: nothing is left out by itself any more
    Job m_job;
};

// "3 changes", and what the apply button says: "Apply 4 changes, delete 1 user".
QString applyWords(const Review&);
bool isDeletion(const Change&); // of a record that asks for a confirmation
QString deletionWords(const Review&); // "1 user", "2 users and 1 API key"

} // namespace bw
