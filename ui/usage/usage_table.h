// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/export_menu.h"
#include "ui/usage/usage_answer.h"
#include <QFrame>

class QLabel;
class QLineEdit;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace bw {

class DataTable;
class EmptyState;
class RecordModel;

// The table under the chart: one line for each model, user, … with its own search and choice of columns.
class UsageTable final : public QFrame {
    Q_OBJECT
public:
    explicit UsageTable(QWidget* parent = nullptr);

    void setRows(usage::Dimension by, UsageRows, const QStringList& missing, const SnapshotPtr&, Instant now);
    Subject current() const;
    QString search() const;
    void setSearch(const QString&);
    void focusSearch();
    void chooseColumns();
    void copy();
    std::vector<ExportMenu::Choice> exports(
        const std::function<QString(const QString& ending)>& fileName, QAction* bom);
    void saveLayout(QSettings&) const;
    void restoreLayout(QSettings&);

signals:
    void linkActivated(const bw::Subject&);
    void changed(); // selection or search

private:
    void buildHead();
    void makeModel(usage::Dimension, UsageRows, const QStringList& missing);
    void connectTable();
    void showState();
    ExportMenu::Choice exported(bool json, bool shownOnly, const QString& fileName, QAction* bom);
    QLabel *m_title, *m_count;
    QLineEdit* m_search;
    QToolButton* m_columns;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    RecordModel* m_model = nullptr;
};

} // namespace bw
