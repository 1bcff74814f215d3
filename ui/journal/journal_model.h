// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"
#include "ui/common/facet_value.h"
#include <QAbstractTableModel>
#include <QDateTime>
#include <map>
#include <optional>

namespace bw {

inline QDate dateOf(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.us / 1000).date(); } // here

// The entries that were read so far, newest first, under the days they are of. Older ones are read when somebody looks
// for them: a journal of a million entries opens as quickly as one of ten.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Action, Subject, What, Result, Hash, ColumnCount };
    struct Filter {
        QString text;
        QStringList actions, people;
        std::optional<QDate> since;
        bool operator==(const Filter&) const = default;
        bool any() const { return *this != Filter(); }
    };

    using QAbstractTableModel::QAbstractTableModel;

    void start(std::vector<JournalItem>, const QDate& today, bool end);
    void add(std::vector<JournalItem>, bool end);
    void setFilter(Filter);
    const Filter& filter() const { return m_filter; }
    bool end() const; // nothing older can be shown
    size_t loaded() const { return m_items.size(); }
    int shown() const { return m_shown; } // entries
    qint64 oldest() const { return m_items.empty() ? 0 : m_items.back().seq; }
    const JournalItem* item(int row) const; // null: a day
    int rowOf(qint64 seq) const; // -1 = not shown
    int rowOf(const QString& set) const;
    std::vector<FacetValue> actions() const;
    std::vector<FacetValue> people() const;
    int countSince(const QDate&) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex&) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void moreWanted();

private:
    struct Row {
        QDate day;
        qsizetype item = -1; // -1: the day's heading
    };
    std::vector<Row> rowsFrom(size_t item, QDate last) const;
    bool passes(const JournalItem&) const;
    std::vector<JournalItem> m_items;
    std::vector<Row> m_rows;
    Filter m_filter;
    QDate m_today;
    int m_shown = 0;
    bool m_end = true;
};

QDate dayOf(const JournalItem&);

} // namespace bw
