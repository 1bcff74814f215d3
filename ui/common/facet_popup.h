// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/facet_value.h"
#include <QMenu>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace bw {

// The check list under a FacetButton. Emits on every tick, so that the table under it follows.
class FacetPopup final : public QMenu {
    Q_OBJECT
public:
    FacetPopup(const QString& title, std::vector<FacetValue>, const QStringList& chosen, QWidget* parent);

signals:
    void ticked(const QStringList& values);

protected:
    bool eventFilter(QObject*, QEvent*) override;
    // A menu keeps Tab for its entries; here it goes from control to control.
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
    void showEvent(QShowEvent*) override;

private:
    void fill(const QString& narrowedTo);
    void toggle(QListWidgetItem*);
    QLineEdit* m_field = nullptr;
    QListWidget* m_list;
    QLabel* m_rest; // how many more there are than can be listed
    std::vector<FacetValue> m_values;
    QStringList m_chosen;
};

} // namespace bw
