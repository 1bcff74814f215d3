// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/record_model.h"

namespace bw {

class DataTable;

// Keeps what is selected, current and in sight by the records, whatever happens to their places: sorting, filtering, a
// newer snapshot. A current record that a filter hides becomes current again when it is shown again.
class TableSelection final : public QObject {
    Q_OBJECT
public:
    TableSelection(DataTable&, RecordModel&);

private:
    void remember();
    void restore();
    std::vector<char> wantedRecords() const;
    DataTable& m_table;
    RecordModel& m_model;
    SnapshotPtr m_snapshot; // that the numbers below are rows of
    std::vector<size_t> m_selected;
    std::optional<size_t> m_current;
    QString m_hidden; // id of the record that was current until a filter hid it
    int m_column = 0, m_scroll = 0;
};

} // namespace bw
