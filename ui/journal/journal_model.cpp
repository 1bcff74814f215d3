// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_model.h"
#include "core/base/display.h"
#include "core/base/fold.h"
#include "ui/common/face.h"
#include "ui/common/record_face.h"
#include "ui/journal/journal_words.h"
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace bw {

namespace {

constexpr int kHashShown = 8;

struct Title {
    const char* id;
    const char* text;
    int width;
};
constexpr Title kTitles[]{{"at", QT_TRANSLATE_NOOP("bw::JournalModel", "Time"), 62},
    {"action", QT_TRANSLATE_NOOP("bw::JournalModel", "Action"), 150},
    {"subject", QT_TRANSLATE_NOOP("bw::JournalModel", "Subject"), 190},
    {"what", QT_TRANSLATE_NOOP("bw::JournalModel", "What"), 236},
    {"result", QT_TRANSLATE_NOOP("bw::JournalModel", "Result"), 132},
    {"hash", QT_TRANSLATE_NOOP("bw::JournalModel", "Hash"), 90}};

std::string folded(const QString& text)
{
    std::string out;
    appendFolded(text, out);
    return out;
}

Face faceOf(const JournalItem& item, int column)
{
    Face face;
    switch (column) {
    case JournalModel::Time:
        face.text =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(item.at.us / 1000).time(), QStringLiteral("HH:mm"));
        face.tip = tipTime(item.at);
        face.look = Look::Secondary;
        break;
    case JournalModel::Action:
        face.text = actionWords(item);
        break;
    case JournalModel::Subject:
        face.text = subjectWords(item);
        break;
    case JournalModel::What:
        face.text = displayText(whatWords(item));
        face.look = Look::Secondary;
        break;
    case JournalModel::Result:
        face.badge = resultBadge(item);
        face.tip =
            item.undoneWho.isEmpty() ? QString() : JournalModel::tr("Undone by %1").arg(displayText(item.undoneWho));
        break;
    default:
        face.text = QString::fromLatin1(item.hash.left(kHashShown));
        face.tip = QString::fromLatin1(item.hash);
        face.look = Look::Fixed;
        face.muted = true;
    }
    return face;
}

std::vector<FacetValue> counted(const std::map<QString, int>& found, QString (*label)(const QString&))
{
    std::vector<FacetValue> out;
    for (const auto& [value, count] : found)
        out.push_back({value, label(value), count});
    return out;
}

} // namespace

void JournalModel::start(std::vector<JournalItem> items, const QDate& today, bool end)
{
    beginResetModel();
    m_items = std::move(items);
    m_today = today;
    m_end = end;
    m_shown = 0;
    m_rows = rowsFrom(0, {});
    m_shown = int(std::ranges::count_if(m_rows, [](const Row& r) { return r.item >= 0; }));
    endResetModel();
}

void JournalModel::add(std::vector<JournalItem> items, bool end)
{
    const size_t from = m_items.size();
    m_end = end;
    std::ranges::move(items, std::back_inserter(m_items));
    const auto more = rowsFrom(from, m_rows.empty() ? QDate() : m_rows.back().day);
    if (more.empty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + more.size()) - 1);
    m_rows.insert(m_rows.end(), more.begin(), more.end());
    m_shown += int(std::ranges::count_if(more, [](const Row& r) { return r.item >= 0; }));
    endInsertRows();
}

void JournalModel::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    start(std::move(m_items), m_today, m_end);
}

std::vector<JournalModel::Row> JournalModel::rowsFrom(size_t item, QDate last) const
{
    std::vector<Row> out;
    for (; item < m_items.size(); ++item) {
        if (!passes(m_items[item]))
            continue;
        const auto day = dateOf(m_items[item].at);
        if (day != last)
            out.push_back({day, -1});
        out.push_back({day, qsizetype(item)});
        last = day;
    }
    return out;
}

bool JournalModel::passes(const JournalItem& item) const
{
    if (m_filter.since && dateOf(item.at) < *m_filter.since)
        return false;
    if (!m_filter.actions.empty() && !m_filter.actions.contains(actionId(item)))
        return false;
    if (!m_filter.people.empty() && !m_filter.people.contains(item.by.text()))
        return false;
    if (m_filter.text.isEmpty())
        return true;
    QStringList texts{actionWords(item), subjectWords(item), whatWords(item), item.reason, item.by.text(), item.set,
        resultBadge(item).text, QString::fromLatin1(item.hash)};
    texts += item.emails;
    for (const auto& change : item.changes)
        texts << change.subject.label << change.subject.id;
    return folded(texts.join(u'\n')).find(folded(m_filter.text)) != std::string::npos;
}

// Entries follow each other in time, so nothing older passes either.
bool JournalModel::end() const
{
    return m_end || (m_filter.since && !m_items.empty() && dateOf(m_items.back().at) < *m_filter.since);
}

const JournalItem* JournalModel::item(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].item < 0)
        return nullptr;
    return &m_items[size_t(m_rows[size_t(row)].item)];
}

int JournalModel::rowOf(qint64 seq) const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (const auto* one = item(row); one && one->seq == seq)
            return row;
    return -1;
}

int JournalModel::rowOf(const QString& set) const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (const auto* one = item(row); one && !set.isEmpty() && one->set == set)
            return row;
    return -1;
}

std::vector<FacetValue> JournalModel::actions() const
{
    std::map<QString, int> found;
    for (const auto& one : m_items)
        ++found[actionId(one)];
    return counted(found, [](const QString& action) { return actionTitle(action); });
}

std::vector<FacetValue> JournalModel::people() const
{
    std::map<QString, int> found;
    for (const auto& one : m_items)
        ++found[one.by.text()];
    return counted(found, [](const QString& who) { return displayText(who, 80); });
}

int JournalModel::countSince(const QDate& day) const
{
    return int(std::ranges::count_if(m_items, [&](const JournalItem& one) { return dateOf(one.at) >= day; }));
}

int JournalModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int JournalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto* one = item(index.row());
    Face face;
    if (one)
        face = faceOf(*one, index.column());
    else if (index.column() == 0) {
        face.text = dayWords(m_rows[size_t(index.row())].day, m_today);
        face.strong = true;
    }
    switch (role) {
    case FaceRole:
        return QVariant::fromValue(face);
    case Qt::DisplayRole:
        return face.badge ? face.badge->text : face.text;
    case Qt::ToolTipRole:
        return face.tip;
    case ExactRole:
        return !one                  ? QString()
            : index.column() == Time ? toRfc3339(one->at)
            : index.column() == Hash ? QString::fromLatin1(one->hash)
            : face.badge             ? face.badge->text
                                     : face.text;
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return tr(kTitles[section].text);
    case ColumnIdRole:
        return QString::fromLatin1(kTitles[section].id);
    case ColumnWidthRole:
        return kTitles[section].width;
    default:
        return {};
    }
}

Qt::ItemFlags JournalModel::flags(const QModelIndex& index) const
{
    return item(index.row()) ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

bool JournalModel::canFetchMore(const QModelIndex& parent) const { return !parent.isValid() && !end(); }
void JournalModel::fetchMore(const QModelIndex&) { emit moreWanted(); }

} // namespace bw
