// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/open_instance.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <algorithm>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <atomic>

namespace bw {

namespace {

constexpr Parts kLists = Parts(Part::Users) | Part::Roles | Part::Invites | Part::Keys | Part::Sessions | Part::Quotas;
constexpr int kFreshnessEveryMs = 2000;
// Reading usage rows takes a core each for lists and usage; the window needs one to show the first rows.
constexpr int kAfterFirstRowsMs = 60;
constexpr size_t kUsersIndexedInMs = 500; // of many users the table makes its search meanwhile
constexpr int kAfterFileEventMs = 150; // a server's commit touches the file several times

// glibc raises this limit with each large block that is freed, and keeps later ones: measured, 1 kB more for each of a
// hundred thousand users.
void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    static const int set = mallopt(M_MMAP_THRESHOLD, 1 << 20);
    Q_UNUSED(set)
#endif
}

bool sameMatter(const Finding& a, const Finding& b)
{
    return QLatin1StringView(a.id) == QLatin1StringView(b.id) && a.subject == b.subject;
}

// That of the lists stands: the reading of usage rows reads only some of the lists again, and counts less.
void addNewMatters(std::vector<Finding>& notes, const std::vector<Finding>& more)
{
    for (const auto& note : more)
        if (std::none_of(notes.begin(), notes.end(), [&](const Finding& known) { return sameMatter(known, note); }))
            notes.push_back(note);
}

// What the usage rows say of users and quotas, put into the lists that were read before.
std::shared_ptr<Snapshot> withActivity(const Snapshot& lists, const Snapshot& activity)
{
    auto merged = std::make_shared<Snapshot>(lists);
    merged->lastUsage = activity.lastUsage;
    for (const auto& quota : activity.quotas)
        if (auto* mine = merged->quotas.at(quota.id)) {
            mine->usedRequests = quota.usedRequests;
            mine->usedTokens = quota.usedTokens;
        }
    for (const auto& model : activity.models)
        if (!merged->models.contains(model))
            merged->models << model;
    merged->models.sort();
    merged->parts |= Part::Activity;
    derive(*merged);
    return merged;
}

} // namespace

OpenInstance::OpenInstance(Profile profile, OpenRequest request, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_request(std::move(request))
    , m_now(m_request.now)
    , m_lists(std::make_unique<Side>())
{
    giveLargeBlocksBack();
    if (!m_request.gate)
        m_request.gate = makeReadGate();
    m_freshnessTimer.setSingleShot(true);
    connect(&m_freshnessTimer, &QTimer::timeout, this, &OpenInstance::askFreshness);
    m_activityTimer.setSingleShot(true);
    connect(&m_activityTimer, &QTimer::timeout, this, [this] {
        readActivity();
        if (m_usageWanted)
            readUsageAgain();
    });
}

OpenInstance::~OpenInstance() = default;

void OpenInstance::open()
{
    m_snapshot = std::make_shared<Snapshot>();
    m_whole = m_wasOpened = false;
    readLists();
}

void OpenInstance::refresh()
{
    readLists();
    if (m_usage || m_usageJob.running() || m_usageError)
        readUsageAgain();
}

void OpenInstance::cancel()
{
    m_listJob.cancel();
    m_usageJob.cancel();
}

void OpenInstance::say(SignInWays ways, const QString& account, const QString& server)
{
    m_profile.ways = ways;
    m_profile.account = account;
    m_profile.server = server;
    emit stated();
}

void OpenInstance::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

// Opens anew each time: a file that was replaced, a server that was restarted and a schema that was changed are then as
// good as new, and the old backend stays until the new one works.
void OpenInstance::readLists()
{
    m_freshnessTimer.stop();
    m_activityTimer.stop();
    m_freshnessJob = {};
    m_readingActivity = false;
    m_error.reset();
    setState(m_wasOpened ? State::Reading : State::Opening);
    m_readTime.start();
    const bool first = !m_whole;
    // What the usage rows said last time is better than nothing until they are read again.
    const SnapshotPtr before = m_whole && hasActivity() ? m_snapshot : nullptr;
    m_listJob = m_lists->worker.run(
        [this, side = m_lists.get(), request = m_request, first, before](
            const Context& context, const Worker::Post& post) -> Result<SnapshotPtr> {
            auto backend = openDatabase(request, context);
            if (!backend)
                return tl::unexpected(backend.error());
            side->backend = std::move(*backend);
            post([this, instance = side->backend->instance(), can = side->backend->capabilities()] {
                takeInstance(instance, can);
            });
            Want want{kLists};
            const auto over = std::make_shared<std::atomic<bool>>(false);
            if (first)
                want.early = [&](SnapshotPtr slice) {
                    post([this, slice, over] {
                        if (!*over) // the whole comes with the same turn of the loop
                            takeSnapshot(slice, false);
                    });
                };
            auto read = side->backend->read(want, context);
            *over = read.has_value();
            return read && before ? Result<SnapshotPtr>(withActivity(**read, *before)) : std::move(read);
        },
        [this](Result<SnapshotPtr> read) { listsRead(std::move(read)); },
        [this](const Progress& p) { emit progress(p); });
}

void OpenInstance::takeInstance(const Instance& instance, const Capabilities& can)
{
    m_instance = instance;
    m_capabilities = can;
    m_wasOpened = true;
    setState(State::Reading);
    emit opened();
}

void OpenInstance::takeSnapshot(SnapshotPtr snapshot, bool whole)
{
    m_snapshot = std::move(snapshot);
    m_whole = whole;
    m_draft.setBase(m_snapshot);
    emit snapshotChanged();
}

void OpenInstance::listsRead(Result<SnapshotPtr> read)
{
    m_readMs = m_readTime.elapsed();
    if (!read) {
        m_error = read.error();
        if (m_whole) { // an older reading is shown: it stays
            setState(State::Ready);
            if (m_usageWanted)
                readUsageAgain();
            watch();
            return;
        }
        m_snapshot = std::make_shared<Snapshot>(); // a first slice that was shown goes with its page
        return setState(State::Failed);
    }
    // Set before the rows are shown: the page that shows them asks for usage, which waits for this timer.
    const bool hasAll = (*read)->parts.testFlag(Part::Activity);
    m_activityTimer.start(hasAll ? 0 : kAfterFirstRowsMs + int((*read)->users.size() / kUsersIndexedInMs));
    m_draft.settle(std::exchange(m_settled, {}));
    m_draft.rebase(*read);
    takeSnapshot(std::move(*read), true);
    setState(State::Ready);
}

void OpenInstance::makeRoom()
{
    if (!std::exchange(m_readingActivity, false))
        return;
    m_listJob = {};
    m_activityTimer.start(kAfterFirstRowsMs);
}

void OpenInstance::readActivity()
{
    m_readingActivity = true;
    m_listJob = m_lists->worker.run(
        [side = m_lists.get(), lists = m_snapshot](
            const Context& context, const Worker::Post&) -> Result<std::pair<SnapshotPtr, Freshness>> {
            // Before it is read again, for that would forget what changed since the lists were read.
            const auto since = side->backend->freshness(context);
            auto read = side->backend->read({Parts(Part::Activity) | Part::Quotas}, context);
            if (!read)
                return tl::unexpected(read.error());
            const auto merged = withActivity(*lists, **read);
            addNewMatters(merged->notes, (*read)->notes);
            return std::pair{SnapshotPtr(merged), since.value_or(Freshness::Same)};
        },
        [this](Result<std::pair<SnapshotPtr, Freshness>> read) {
            m_readingActivity = false;
            if (read) {
                takeSnapshot(read->first, true);
                if (read->second != Freshness::Same)
                    emit changedElsewhere(read->second);
            } else if (read.error().fault != Fault::Cancelled) {
                m_error = read.error();
            }
            emit stateChanged();
            watch();
        },
        [this](const Progress& p) { emit progress(p); });
}

void OpenInstance::watch()
{
    m_freshnessTimer.start(kFreshnessEveryMs);
    if (m_instance.wayIn != u"sqlite" || m_watcher)
        return;
    // A hint to look sooner than the timer does; where the file system gives none, the timer is enough.
    m_watcher = new QFileSystemWatcher({m_instance.place}, this);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (m_freshnessTimer.isActive() && m_freshnessTimer.remainingTime() > kAfterFileEventMs)
            m_freshnessTimer.start(kAfterFileEventMs);
    });
}

void OpenInstance::askFreshness()
{
    m_freshnessJob =
        m_lists->worker.run([side = m_lists.get()](const Context& context,
                                const Worker::Post&) -> Result<Freshness> { return side->backend->freshness(context); },
            [this](Result<Freshness> answer) {
                if (answer && *answer != Freshness::Same)
                    emit changedElsewhere(*answer);
                m_freshnessTimer.start(kFreshnessEveryMs);
            });
}

void OpenInstance::needUsage()
{
    if (m_usageJob.running() || m_usage || m_usageError)
        return;
    if (!m_whole || m_activityTimer.isActive())
        m_usageWanted = true;
    else
        readUsageAgain();
}

void OpenInstance::readUsageAgain()
{
    if (!m_usageSide)
        m_usageSide = std::make_unique<Side>();
    m_usageError.reset();
    m_usageWanted = false;
    const bool first = !m_usage || !m_usage->complete;
    m_usageJob = m_usageSide->worker.run(
        [this, side = m_usageSide.get(), request = m_request, first](
            const Context& context, const Worker::Post& post) -> Result<usage::CubePtr> {
            auto backend = openDatabase(request, context);
            if (!backend)
                return tl::unexpected(backend.error());
            side->backend = std::move(*backend);
            UsageWant want;
            if (first)
                want.partial = [&](usage::CubePtr cube) {
                    post([this, cube] {
                        m_usage = cube;
                        emit usageChanged();
                    });
                };
            return side->backend->usage(want, context);
        },
        [this](Result<usage::CubePtr> read) {
            if (read)
                m_usage = std::move(*read);
            else
                m_usageError = read.error();
            emit usageChanged();
        },
        [this](const Progress& p) { emit usageProgress(p); });
}

} // namespace bw
