// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/apply.h"
#include "ui/common/background.h"
#include <QObject>

namespace bw {

class OpenInstance;

// What can become of a set that stands in the journal: taken back; or, where it was interrupted, its rest done, or what
// was done put back.
enum class Remedy { Undo, Finish, PutBack };
// An interruption has left a part of it, and nobody has finished it or put it back.
bool halfDone(const JournalItem&);

// Plans, applies and undoes sets of changes of an open instance on its worker. Lives on the UI thread; nothing here
// blocks.
class Applier final : public QObject {
    Q_OBJECT
public:
    // What an apply needs beside the database.
    struct Places {
        QString ledgers; // folder; empty: nothing can be applied
        std::function<std::unique_ptr<HeadStore>()> heads = {}; // made for each use, on the worker
        QString backups = {}; // folder; empty: the user's own
    };
    struct Planned {
        ChangeSet set;
        Plan plan;
        SnapshotPtr base; // that it was made with
    };
    using PlannedPtr = std::shared_ptr<const Planned>;
    struct Wanted {
        PlannedPtr planned;
        Mode mode = Mode::AllOrNothing;
        bool inParts = false;
        QStringList allowed; // overrides of blocking rules
        std::vector<quint64> serials; // of the draft, one for each change; empty: not from the draft
        bool rescue = false; // break-glass
    };

    explicit Applier(OpenInstance&);

    void setPlaces(Places places) { m_places = std::move(places); }
    const Places& places() const { return m_places; }
    bool ready() const { return !m_places.ledgers.isEmpty(); }

    ChangeSet setOf(std::vector<Change>, const QString& reason = {}) const;
    // Answers later, unless the job is dropped.
    Job plan(ChangeSet, std::function<void(Result<PlannedPtr>)> done);
    // A file of changes. One that was applied before is another set when it is applied again.
    Job open(const QString& file, std::function<void(Result<ChangeSet>)> done);
    Job undoOf(const QString& set, std::function<void(Result<ChangeSet>)> done)
    {
        return remedyOf(Remedy::Undo, set, std::move(done));
    }
    Job remedyOf(Remedy, const QString& set, std::function<void(Result<ChangeSet>)> done);

    // What interrupted applies left, in this or another window: looked for after opening; see settled(), leftChanged().
    void settle();
    const std::vector<JournalItem>& left() const { return m_left; } // half done, newest first
    // progress(), then applied() or failed(); the lists are read again. One at a time.
    void apply(const Wanted&);
    bool applying() const { return m_job.running(); }
    void cancel() { m_job.cancel(); }
    // A password that was made here and that somebody has to hand over once it is set.
    void showOnce(const SecretPtr& password) { m_toShow.push_back(password); }
    bool isToBeShown(const SecretPtr&) const;
    const PlannedPtr& newest() const { return m_newest; } // what is or was applied last

    // The newest set of this session that can be taken back; empty: none.
    const QString& lastSet() const { return m_last; }
    const QString& lastWords() const { return m_lastWords; }

signals:
    void progress(const bw::Progress&);
    void applied(const bw::Applied&);
    void failed(const bw::Error&);
    void lastChanged();
    void settled(int sets); // were found interrupted, and have their results now
    void leftChanged();

private:
    void finish(const Wanted&, const Applied&);
    void takeLeft(std::vector<JournalItem>);
    OpenInstance& m_instance;
    Places m_places;
    QString m_last, m_lastWords;
    PlannedPtr m_newest;
    std::vector<std::weak_ptr<const Secret>> m_toShow;
    std::vector<JournalItem> m_left;
    Job m_job, m_settleJob;
};

} // namespace bw
