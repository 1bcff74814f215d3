// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/registry.h"
#include "core/profiles/profile.h"
#include "ui/common/applier.h"
#include "ui/common/background.h"
#include "ui/common/draft.h"
#include "ui/common/quick_apply.h"
#include <QElapsedTimer>
#include <QTimer>

class QFileSystemWatcher;

namespace bw {

// An instance that is open in the window: its two backends on their workers (lists; usage), the snapshot and the cube
// that all pages share. Lives on the UI thread; nothing here blocks.
class OpenInstance final : public QObject {
    Q_OBJECT
public:
    enum class State { Opening, Reading, Ready, Failed };

    OpenInstance(Profile, OpenRequest, QObject* parent = nullptr);
    ~OpenInstance() override;

    void open(); // opens and reads; signals follow
    void refresh(); // reads again; keeps what is shown until the new one is there
    void cancel(); // stops what runs; what is shown stays
    void needUsage(); // starts the scan of usage rows when it has not been started
    void readUsageAgain();

    State state() const { return m_state; }
    const Profile& profile() const { return m_profile; }
    void say(SignInWays, const QString& account, const QString& server); // what somebody says of it
    const OpenRequest& request() const { return m_request; }
    const Instance& instance() const { return m_instance; } // valid from opened() on
    const Capabilities& capabilities() const { return m_capabilities; }
    SnapshotPtr snapshot() const { return m_snapshot; } // never null; empty at first, then the first slice, then whole
    bool whole() const { return m_whole; } // the snapshot holds all rows
    bool hasActivity() const { return m_snapshot->parts.testFlag(Part::Activity); }
    usage::CubePtr usage() const { return m_usage; } // null until something was read; see Cube::complete
    bool usageRunning() const { return m_usageJob.running() || m_usageWanted; }
    Instant now() const { return m_now(); }
    const Now& clock() const { return m_now; }
    qint64 readMs() const { return m_readMs; } // how long the newest reading of the lists took
    const std::optional<Error>& error() const { return m_error; } // of the newest reading
    const std::optional<Error>& usageError() const { return m_usageError; }
    Draft& draft() { return m_draft; }
    Applier& applier() { return m_applier; }
    QuickApply& quick() { return m_quick; }

    // Asks the backend of the lists, after what it does already; the reading of usage rows makes room and starts anew.
    template<class R>
    Job onLists(std::function<Result<R>(Backend&, const Context&)> work, std::function<void(Result<R>)> done,
        std::function<void(const Progress&)> seen = {})
    {
        makeRoom();
        return m_lists->worker.run(
            [side = m_lists.get(), work = std::move(work)](const Context& context, const Worker::Post&) -> Result<R> {
                return side->backend ? work(*side->backend, context) : Result<R>(fail(Fault::Cancelled, "cancelled"));
            },
            std::move(done),
            [seen = std::move(seen)](const Progress& p) {
                if (seen)
                    seen(p);
            });
    }
    // These entries of the draft were applied: they go when the next reading shows what they did.
    void settleOnRefresh(const QSet<quint64>& serials) { m_settled |= serials; }

signals:
    void opened();
    void snapshotChanged();
    void usageChanged();
    void stateChanged();
    void progress(const bw::Progress&);
    void usageProgress(const bw::Progress&);
    void stated(); // another answer to what the profile states
    void changedElsewhere(bw::Freshness); // the database has changed since it was read

private:
    struct Side {
        std::unique_ptr<Backend> backend; // used by the worker alone
        Worker worker; // last: it ends before its backend goes
    };
    void makeRoom();
    void setState(State);
    void readLists();
    void readActivity();
    void takeInstance(const Instance&, const Capabilities&);
    void takeSnapshot(SnapshotPtr, bool whole);
    void listsRead(Result<SnapshotPtr>);
    void watch();
    void askFreshness();
    Profile m_profile;
    OpenRequest m_request;
    Now m_now;
    State m_state = State::Opening;
    Instance m_instance;
    Capabilities m_capabilities;
    SnapshotPtr m_snapshot = std::make_shared<Snapshot>();
    bool m_whole = false, m_wasOpened = false;
    bool m_usageWanted = false; // and waits for the first rows to be painted
    QElapsedTimer m_readTime;
    qint64 m_readMs = 0;
    QTimer m_freshnessTimer, m_activityTimer;
    QFileSystemWatcher* m_watcher = nullptr;
    usage::CubePtr m_usage;
    std::optional<Error> m_error, m_usageError;
    std::unique_ptr<Side> m_lists, m_usageSide;
    Job m_listJob, m_usageJob, m_freshnessJob;
    bool m_readingActivity = false;
    Draft m_draft;
    QSet<quint64> m_settled;
    Applier m_applier{*this};
    QuickApply m_quick{*this};
};

} // namespace bw
