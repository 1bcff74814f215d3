// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_model.h"
#include "core/base/display.h"
#include "ui/common/record_face.h"
#include <QSet>

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
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
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
    m_found.reset();
    m_passing.reset();
    m_sortStale = m_filterStale = true;
    m_indexed = indexes.has_value();
    m_ranks = m_indexed ? std::move(indexes->ranks) : QHash<QString, Ranks>{};
    m_searchIndex = m_indexed ? std::move(indexes->search) : nullptr;
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
    auto work = [listing = m_listing, snapshot, now, tokens = m_tokens, needed = neededColumns()](
                    const Context& context, const Worker::Post&) -> Result<Indexes> {
        const Viewpoint view{*snapshot, now, tokens.get()};
        Indexes out;
        for (const auto& column : needed)
            if (!(out.ranks[column] = makeRanks(*listing, view, column, context)))
                return fail(Fault::Cancelled, "cancelled");
        out.search = std::make_shared<const SearchIndex>(*listing, view);
        return out;
    };
    m_indexJob = worker().run(std::move(work), [this, snapshot, now, missing](Result<Indexes> made) {
        if (!made)
            return;
        if (snapshot != m_snapshot && m_missing == 0 && addsActivity(*snapshot, *m_snapshot)) {
            for (const auto& column : m_listing->columns) // what the usage rows say came meanwhile
                if (column.flags.testFlag(Derived))
                    made->ranks.remove(column.id.toString());
            install(m_snapshot, m_now, 0, std::move(*made));
        } else {
            install(snapshot, now, missing, std::move(*made));
        }
        for (const auto& column : m_listing->columns)
            m_toRank << column.id.toString();
        rankAhead();
    });
}

// The columns that a click may sort by next, one job each, so that the one that is asked for need not wait for all.
void RecordModel::rankAhead()
{
    if (m_rankJob.running() || m_indexJob.running())
        return;
    while (!m_toRank.isEmpty() && ranked(m_toRank.first()))
        m_toRank.removeFirst();
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

void RecordModel::setTokens(std::shared_ptr<const std::vector<qint64>> tokens)
{
    m_tokens = std::move(tokens);
    columnChanged(QStringLiteral("tokens_30d"));
}

void RecordModel::columnChanged(const QString& id)
{
    m_ranks.remove(id);
    m_sortStale = m_filterStale = true;
    if (large() && m_indexed)
        m_toRank << id;
    if (neededColumns().contains(id))
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
    m_found.reset();
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

// Only asked for when it may take time: of a large snapshot the missing ones are made on the worker first.
bool RecordModel::rankedAll(const QStringList& columns)
{
    QStringList absent;
    for (const auto& column : columns)
        if (!ranked(column))
            absent << column;
    if (absent.isEmpty() || !large())
        return true;
    if (m_indexed) {
        m_toRank = absent + m_toRank;
        m_toRank.removeDuplicates();
        rankAhead();
    }
    return false;
}

RecordModel::Ranks RecordModel::ranks(const QString& column)
{
    auto& made = m_ranks[column];
    if (!made)
        made = makeRanks(*m_listing, viewpoint(), column);
    return made;
}

std::vector<char> RecordModel::passing(const std::vector<Condition>& conditions, QStringView except)
{
    std::vector<char> out(m_rows, 1);
    for (const auto& condition : conditions) {
        if (condition.column == except || columnOf(condition.column) < 0)
            continue;
        const auto ranked = ranks(condition.column);
        const auto& column = *m_listing->column(condition.column);
        const QSet<QString> values(condition.values.begin(), condition.values.end());
        std::vector<char> allowed(ranked->distinct());
        for (size_t r = 0; r < allowed.size(); ++r)
            allowed[r] = values.contains(plainText(column.cell(viewpoint(), ranked->example[r])))
                != (condition.op == Condition::IsNot);
        for (size_t row = 0; row < m_rows; ++row)
            out[row] &= allowed[ranked->rank[row]];
    }
    return out;
}

const std::vector<quint32>* RecordModel::found()
{
    if (m_search.trimmed().isEmpty() || (!m_searchIndex && large()))
        return nullptr;
    if (!m_searchIndex)
        m_searchIndex = std::make_shared<const SearchIndex>(*m_listing, viewpoint());
    if (!m_found)
        m_found = m_searchIndex->find(m_search);
    return &*m_found;
}

// A keystroke in the search sorts nothing again and asks no condition again.
void RecordModel::freshen()
{
    if (!rankedAll(neededColumns())) {
        if (!m_sorted)
            m_sorted = sortedByRanks(m_rows, {});
        return;
    }
    if (m_sortStale || !m_sorted) {
        std::vector<RankedKey> keys;
        std::vector<Ranks> kept;
        for (const auto& key : m_sort) {
            kept.push_back(ranks(key.column));
            keys.push_back({kept.back().get(), key.descending});
        }
        m_sorted = sortedByRanks(m_rows, keys);
        m_sortStale = false;
    }
    if (m_filterStale || !m_passing) {
        m_passing = m_conditions.empty() ? std::vector<char>{} : passing(m_conditions);
        m_filterStale = false;
    }
}

std::vector<quint32> RecordModel::arranged()
{
    freshen();
    const auto* matches = found();
    const bool filtered = m_passing && !m_passing->empty();
    if (!matches && !filtered)
        return *m_sorted;
    std::vector<char> shown = filtered ? *m_passing : std::vector<char>(m_rows, 1);
    if (matches) {
        std::vector<char> hit(m_rows);
        for (const auto row : *matches)
            hit[row] = shown[row];
        shown.swap(hit);
    }
    std::vector<quint32> out;
    for (const auto row : *m_sorted)
        if (shown[row])
            out.push_back(row);
    return out;
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

std::vector<FacetValue> RecordModel::facet(QStringView id)
{
    const auto* column = m_listing->column(id);
    if (!column)
        return {};
    const int c = columnOf(id);
    const auto ranked = ranks(id.toString());
    const auto pass = passing(m_conditions, id);
    std::vector<int> counts(ranked->distinct());
    if (const auto* matches = found()) {
        for (const auto row : *matches)
            counts[ranked->rank[row]] += pass[row];
    } else {
        for (size_t row = 0; row < m_rows; ++row)
            counts[ranked->rank[row]] += pass[row];
    }
    std::vector<FacetValue> out;
    for (size_t r = 0; r < counts.size(); ++r) {
        const size_t row = ranked->example[r];
        const auto shown = face(row, c);
        out.push_back(
            {plainText(column->cell(viewpoint(), row)), shown.badge ? shown.badge->text : shown.text, counts[r]});
    }
    return out;
}

// The column's own words: a face may say more of one row than its value does ("expires soon" of an open invite).
QString RecordModel::facetLabel(size_t record, int c) const
{
    const auto& column = m_listing->columns[size_t(c)];
    if (column.words || column.shown) {
        const auto text = displayText(shownText(column, viewpoint(), record), 80);
        return text.isEmpty() ? tr("none") : text;
    }
    const auto shown = face(record, c);
    return shown.badge ? shown.badge->text : shown.text;
}

int RecordModel::countShown(const QString& column, const QString& value)
{
    const int c = columnOf(column);
    if (c < 0 || (large() && !ranked(column)))
        return 0;
    if (!large()) // needs no order of the column, which would have to be made first
        return int(std::count_if(m_order.begin(), m_order.end(), [&, view = viewpoint()](quint32 row) {
            return plainText(m_listing->columns[size_t(c)].cell(view, row)) == value;
        }));
    const auto all = ranks(column);
    for (quint32 r = 0; r < all->distinct(); ++r)
        if (plainText(m_listing->columns[size_t(c)].cell(viewpoint(), all->example[r])) == value)
            return int(std::count_if(m_order.begin(), m_order.end(), [&](quint32 row) { return all->rank[row] == r; }));
    return 0;
}

int RecordModel::distinctShown(const QString& column)
{
    if (columnOf(column) < 0 || (large() && !ranked(column)))
        return 0;
    const auto all = ranks(column);
    std::vector<char> seen(all->distinct());
    for (const auto row : m_order)
        seen[all->rank[row]] = 1;
    return int(std::count(seen.begin(), seen.end(), 1));
}

int RecordModel::countAll(const std::vector<Condition>& conditions)
{
    if (conditions.empty())
        return int(m_rows);
    const auto pass = passing(conditions);
    return int(std::count(pass.begin(), pass.end(), 1));
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

Face RecordModel::face(size_t record, int c) const
{
    const auto& column = m_listing->columns[size_t(c)];
    const auto cell = column.cell(viewpoint(), record);
    auto out = faceOf(column, cell, viewpoint(), record);
    if (unreadable(*m_listing, *m_snapshot, record).contains(column.id)) {
        out.unreadable = true;
        out.text = tr("can't be read");
        out.tip = tr("The stored value can't be read.");
        return out;
    }
    if (m_awaiting && column.flags.testFlag(Derived) && std::holds_alternative<std::monostate>(cell)) {
        out.loading = true;
        return out;
    }
    if (column.link)
        out.link = !column.link(viewpoint(), record).id.isEmpty();
    if (m_dress[size_t(c)])
        m_dress[size_t(c)](viewpoint(), record, cell, out);
    return out;
}

int RecordModel::rowCount(const QModelIndex& parent) const
{
    const bool plain = m_search.isEmpty() && m_conditions.empty();
    return parent.isValid() ? 0 : int(m_order.size()) + (plain ? std::min(m_missing, 50) : 0);
}

int RecordModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_listing->columns.size());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = record(index.row());
    const auto& column = m_listing->columns[size_t(index.column())];
    if (!row) {
        if (role != FaceRole)
            return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
        Face grey;
        grey.look = column.look;
        grey.loading = true;
        return QVariant::fromValue(grey);
    }
    switch (role) {
    case FaceRole:
        return QVariant::fromValue(face(*row, index.column()));
    case Qt::DisplayRole: {
        const auto shown = face(*row, index.column());
        return shown.badge ? shown.badge->text : shown.loading ? QString() : shown.text;
    }
    case Qt::ToolTipRole:
        return face(*row, index.column()).tip;
    case ExactRole:
        return plainText(column.cell(viewpoint(), *row));
    case SubjectRole:
        return QVariant::fromValue(column.link ? column.link(viewpoint(), *row) : Subject{});
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_listing->columns[size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate("Field", column.title);
    case ColumnIdRole:
        return column.id.toString();
    case ColumnWidthRole:
        return column.width;
    case ColumnHiddenRole:
        return column.flags.testFlag(Hidden);
    case ColumnFilterOnlyRole:
        return column.flags.testFlag(FilterOnly);
    case ColumnNumericRole:
        return column.look == Look::Number;
    default:
        return {};
    }
}

Qt::ItemFlags RecordModel::flags(const QModelIndex& index) const
{
    if (!record(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace bw
