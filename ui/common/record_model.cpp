// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_model.h"
#include <algorithm>

namespace bw {

namespace {

// Below it everything is indexed at once, in under 10 ms; above it on a worker.
constexpr size_t kSmall = 3000;

std::shared_ptr<const ColumnRanks> makeRanks(
    const Listing& listing, const Viewpoint& view, const QString& column, const Context& context = {})
{
    auto made = rankColumn(view, listing.count(view.snapshot), *listing.column(column), context);
    return made ? std::make_shared<const ColumnRanks>(std::move(*made)) : nullptr;
}

// Whether `now` is the same reading of the lists, with what the usage rows say of them.
bool addsActivity(const Snapshot& before, const Snapshot& now)
{
    return before.readAt == now.readAt && (before.parts | Part::Activity) == now.parts
        && before.users.size() == now.users.size();
}

} // namespace

RecordModel::RecordModel(Listing listing, QObject* parent)
    : QAbstractTableModel(parent)
    , m_listing(std::make_shared<const Listing>(std::move(listing)))
    , m_dress(m_listing->columns.size())
{
}

RecordModel::~RecordModel() = default;

Worker& RecordModel::worker()
{
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    return *m_worker;
}

void RecordModel::dress(QStringView column, Dress dress)
{
    if (const int c = columnOf(column); c >= 0)
        m_dress[size_t(c)] = std::move(dress);
}

bool RecordModel::large() const { return m_rows > kSmall; }

void RecordModel::setAwaiting(Parts parts)
{
    if (parts == m_awaiting)
        return;
    m_awaiting = parts;
    derivedTextChanged();
    if (!large() && !m_search.isEmpty())
        rearrange();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    rankAhead();
}

// What is shown stays until the new snapshot is indexed; the first one is shown at once, in the order of the source.
void RecordModel::setSnapshot(SnapshotPtr snapshot, Instant now, int missing)
{
    const size_t rows = m_listing->count(*snapshot);
    if (rows > kSmall && rows == m_rows && missing == 0 && addsActivity(*m_snapshot, *snapshot)) {
        takeActivity(std::move(snapshot), now);
        return;
    }
    m_indexJob = {};
    m_rankJob = {};
    m_searchJob = {};
    m_toRank.clear();
    if (rows <= kSmall) {
        install(std::move(snapshot), now, missing, Indexes{});
        return;
    }
    if (m_rows == 0 || m_missing > 0 || !m_indexed)
        install(snapshot, now, missing, {});
    buildIndexes(std::move(snapshot), now, missing);
}

// The searched text and most ranks hold for it too, and an index that is under way is not begun again.
void RecordModel::takeActivity(SnapshotPtr snapshot, Instant now)
{
    m_snapshot = std::move(snapshot);
    m_now = now;
    m_missing = 0;
    m_searchJob = {};
    for (const auto& column : m_listing->columns)
        if (column.flags.testFlag(Derived))
            columnChanged(column.id.toString());
}

void RecordModel::install(SnapshotPtr snapshot, Instant now, int missing, std::optional<Indexes> indexes)
{
    emit aboutToRearrange();
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_now = now;
    m_rows = m_listing->count(*m_snapshot);
    m_missing = missing;
    m_sorted.reset();
    m_passing.reset();
    m_sortStale = m_filterStale = true;
    m_indexed = indexes.has_value();
    m_ranks = m_indexed ? std::move(indexes->ranks) : QHash<QString, Ranks>{};
    m_find.reset();
    m_searchIndex = m_indexed ? std::move(indexes->search) : nullptr;
    m_searchStale = false;
    m_order = arranged();
    endResetModel();
    emit rearranged();
}

QStringList RecordModel::neededColumns() const
{
    QStringList out;
    for (const auto& key : m_sort)
        out << key.column;
    for (const auto& condition : m_conditions)
        out << condition.column;
    out.removeDuplicates();
    return out;
}

void RecordModel::buildIndexes(SnapshotPtr snapshot, Instant now, int missing)
{
    auto work = [listing = m_listing, snapshot, now, tokens = m_tokens, needed = neededColumns(),
                    awaiting = bool(m_awaiting)](const Context& context, const Worker::Post&) -> Result<Indexes> {
        const Viewpoint view{*snapshot, now, tokens.get()};
        Indexes out;
        for (const auto& column : needed)
            if (!(out.ranks[column] = makeRanks(*listing, view, column, context)))
                return fail(Fault::Cancelled, "cancelled");
        out.search = std::make_shared<const SearchIndex>(*listing, view, awaiting, context);
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        return out;
    };
    auto done = [this, snapshot, now, missing, tokens = m_tokens, awaiting = m_awaiting](Result<Indexes> made) {
        if (!made)
            return;
        if (tokens != m_tokens)
            made->ranks.remove(QStringLiteral("tokens_30d"));
        if (snapshot != m_snapshot && m_missing == 0 && addsActivity(*snapshot, *m_snapshot)) {
            for (const auto& column : m_listing->columns) // what the usage rows say came meanwhile
                if (column.flags.testFlag(Derived))
                    made->ranks.remove(column.id.toString());
            install(m_snapshot, m_now, 0, std::move(*made));
            m_searchStale = true;
        } else {
            install(snapshot, now, missing, std::move(*made));
        }
        m_searchStale |= tokens != m_tokens || awaiting != m_awaiting;
        for (const auto& column : m_listing->columns)
            m_toRank << column.id.toString();
        rankAhead();
    };
    m_indexJob = worker().run(std::move(work), std::move(done));
}

// The columns that a click may sort by next, one job each, so that the one that is asked for need not wait for all.
void RecordModel::rankAhead()
{
    if (m_rankJob.running() || m_indexJob.running() || m_searchJob.running())
        return;
    while (!m_toRank.isEmpty() && ranked(m_toRank.first()))
        m_toRank.removeFirst();
    if (m_searchStale && (m_toRank.isEmpty() || !m_search.isEmpty()))
        return readDerivedAgain();
    if (m_toRank.isEmpty())
        return;
    const QString column = m_toRank.takeFirst();
    auto work = [listing = m_listing, snapshot = m_snapshot, now = m_now, tokens = m_tokens, column](
                    const Context& context, const Worker::Post&) -> Result<Ranks> {
        if (auto made = makeRanks(*listing, {*snapshot, now, tokens.get()}, column, context))
            return made;
        return fail(Fault::Cancelled, "cancelled");
    };
    m_rankJob = worker().run(std::move(work), [this, column](Result<Ranks> made) {
        if (made) {
            m_ranks.insert(column, *made);
            if (neededColumns().contains(column)) {
                m_sortStale = m_filterStale = true;
                rearrange();
            }
        }
        rankAhead();
    });
}

// Nothing else of the index changes: names and addresses are found meanwhile.
void RecordModel::readDerivedAgain()
{
    m_searchStale = false;
    auto work = [listing = m_listing, snapshot = m_snapshot, now = m_now, tokens = m_tokens, index = m_searchIndex,
                    awaiting = bool(m_awaiting)](
                    const Context& context, const Worker::Post&) -> Result<std::shared_ptr<const SearchIndex>> {
        const Viewpoint view{*snapshot, now, tokens.get()};
        auto made = std::make_shared<const SearchIndex>(index->withDerived(*listing, view, awaiting, context));
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        return made;
    };
    m_searchJob = worker().run(std::move(work), [this](Result<std::shared_ptr<const SearchIndex>> made) {
        if (made) {
            m_searchIndex = std::move(*made);
            m_find.reset();
            if (!m_search.isEmpty())
                rearrange();
        }
        rankAhead();
    });
}

// Of a small snapshot the text is made when it is searched.
void RecordModel::derivedTextChanged()
{
    if (large()) {
        m_searchStale = m_indexed;
        return;
    }
    m_find.reset();
    m_searchIndex.reset();
}

void RecordModel::setTokens(std::shared_ptr<const std::vector<qint64>> tokens)
{
    m_tokens = std::move(tokens);
    columnChanged(QStringLiteral("tokens_30d"));
}

void RecordModel::columnChanged(const QString& id)
{
    m_ranks.remove(id);
    m_sortStale = m_filterStale = true;
    derivedTextChanged();
    if (large() && m_indexed)
        m_toRank << id;
    if (neededColumns().contains(id) || (!large() && !m_search.isEmpty()))
        rearrange();
    else if (const int c = columnOf(id); c >= 0 && rowCount() > 0)
        emit dataChanged(index(0, c), index(rowCount() - 1, c));
    rankAhead();
}

void RecordModel::setSearch(const QString& text)
{
    if (text == m_search)
        return;
    m_search = text;
    rearrange();
}

void RecordModel::setConditions(std::vector<Condition> conditions)
{
    m_conditions = std::move(conditions);
    m_filterStale = true;
    rearrange();
}

void RecordModel::setSort(std::vector<SortKey> keys)
{
    std::erase_if(keys, [this](const SortKey& k) { return columnOf(k.column) < 0; });
    m_sort = std::move(keys);
    m_sortStale = true;
    rearrange();
}

RecordModel::Ranks RecordModel::ranks(const QString& column)
{
    auto& made = m_ranks[column];
    if (!made)
        made = makeRanks(*m_listing, viewpoint(), column);
    return made;
}

void RecordModel::rearrange()
{
    auto order = arranged();
    emit aboutToRearrange();
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
    emit rearranged();
}

std::optional<size_t> RecordModel::record(int row) const
{
    if (row < 0 || size_t(row) >= m_order.size())
        return {};
    return m_order[size_t(row)];
}

int RecordModel::rowOf(size_t record) const
{
    const auto at = std::find(m_order.begin(), m_order.end(), quint32(record));
    return at == m_order.end() ? -1 : int(at - m_order.begin());
}

std::optional<size_t> RecordModel::recordOf(const QString& id) const
{
    if (m_listing->rowOf) {
        const auto row = m_listing->rowOf(*m_snapshot, id);
        return row < 0 ? std::nullopt : std::optional(size_t(row));
    }
    for (size_t row = 0; row < m_rows; ++row)
        if (m_listing->subject(*m_snapshot, row).id == id)
            return row;
    return {};
}

int RecordModel::rowOf(const QString& id) const
{
    const auto known = recordOf(id);
    return known ? rowOf(*known) : -1;
}

bool RecordModel::knows(const QString& id) const { return recordOf(id).has_value(); }

Subject RecordModel::subject(int row) const
{
    const auto r = record(row);
    return r ? m_listing->subject(*m_snapshot, *r) : Subject{};
}

int RecordModel::columnOf(QStringView id) const
{
    for (size_t c = 0; c < m_listing->columns.size(); ++c)
        if (m_listing->columns[c].id == id)
            return int(c);
    return -1;
}

} // namespace bw
