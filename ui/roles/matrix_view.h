// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/column_chooser.h"
#include "ui/common/record_model.h"
#include "ui/roles/matrix_header.h"
#include <QSet>
#include <QTableView>

namespace bw {

class MatrixDelegate;

// Words and looks that the listing, made for the command line too, does not have.
void dressMatrix(RecordModel&, const std::shared_ptr<const PermissionColumns>&);

// People × permissions. Two views of one model and one selection: the first columns stay, the permissions scroll
// beside them. Only cells in sight are painted or asked for.
class MatrixView final : public QWidget {
    Q_OBJECT
public:
    explicit MatrixView(QWidget* parent = nullptr);

    void setModel(RecordModel*, std::shared_ptr<const PermissionColumns>);
    void setAdministrators(int);
    void setSort(const std::vector<SortKey>&); // shows it
    void setGroups(const QStringList& ids); // only these groups' columns; empty = all
    // By column ids, so that it outlives permissions that come and go.
    void setHidden(QStringList ids);
    const QStringList& hidden() const { return m_hidden; }
    QStringList layoutText() const; // "name:180" at 100 %, from left to right
    void setLayoutText(const QStringList&);
    void resetColumns();
    ColumnChooser::Columns choice();
    RecordModel* model() const { return m_model; }
    QTableView& people() const { return *m_people; }
    QTableView& cells() const { return *m_cells; }
    MatrixHeader& header() const { return *m_header; }

    const PermissionColumns& columns() const { return *m_columns; }

    Subject current() const;
    void selectPerson(const QString& id);
    void copy(bool titles) const; // the selected cells; whole rows where the person is selected
    QString selectionText() const; // "6 cells selected"; empty for one or none

signals:
    void personActivated(const bw::Subject&);
    void sortChanged(const std::vector<bw::SortKey>&);
    void typed(const QString&);
    void escaped();
    void selectionChanged();
    void switchWanted(); // Space, or a click on the cell that is current already

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    friend class MatrixDelegate;
    void prepare(QTableView&);
    void showColumns();
    void layOutColumns();
    void resized(int section, int from, int to);
    bool keyPressed(QTableView&, QKeyEvent&);
    bool cross(QTableView& from, int key);
    void pointerAt(QTableView&, const QPoint&);
    bool overName(const QPoint&) const;
    bool isSwitch(const QModelIndex&) const;
    void showTip(QTableView&, const QPoint& at, const QPoint& global) const;
    void showMenu(const QPoint& global);
    void remember();
    void restore();
    int firstPermission() const;
    std::vector<int> fromLeftToRight() const; // all sections that may be shown
    MatrixHeader& headerOf(int section) const;
    void resetOrder();

    QTableView *m_people, *m_cells;
    QWidget* m_underPeople; // as high as the scroll bar under the permissions
    MatrixHeader *m_peopleHeader, *m_header;
    RecordModel* m_model = nullptr;
    std::shared_ptr<const PermissionColumns> m_columns;
    QStringList m_groups, m_hidden;
    QHash<QString, double> m_widths; // px at 100 %
    bool m_layingOut = false;
    int m_hoverRow = -1;
    bool m_hoverName = false, m_pressedName = false;
    QPersistentModelIndex m_pressedCell; // that was current before the press
    QString m_currentId; // over changes of rows
    int m_currentColumn = -1;
};

} // namespace bw
