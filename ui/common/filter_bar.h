// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/facet_button.h"
#include "ui/common/filter_choice.h"
#include <QFrame>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace bw {

// The bar above a table: search, facets, and at the right what a page adds (columns, refresh, export). When it grows
// too narrow, facets without a choice move into "Filter".
class FilterBar final : public QFrame {
    Q_OBJECT
public:
    FilterBar(const QString& searchWords, QWidget* parent = nullptr); // "Filter users"

    // key: what chosen() answers for it, a column's id
    FacetButton& addFacet(const QString& key, const QString& title, FacetButton::Values);
    FacetButton* facet(const QString& key) const;
    const std::vector<std::pair<QString, FacetButton*>>& facets() const { return m_facets; }
    void addLeft(QWidget*); // before the search: a choice of views
    void addRight(QWidget*);
    QSize minimumSizeHint() const override; // without the facets: they move into "Filter"

    QLineEdit& search() const { return *m_search; }
    void focusSearch();
    bool anything() const; // a text or a choice
    void clearAll();
    FilterChoice choice() const;
    void restore(const FilterChoice&);
    void changed(); // after a facet was set from outside: lays out again
    void typeAhead(const QString& text); // appended to the search, which gets the focus

signals:
    void searchChanged(const QString&);
    void facetChanged(const QString& key, const QStringList& values);
    void leftSearch(); // down or return in the field: on to the table

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    bool event(QEvent*) override;

private:
    void arrange();
    void openMore();
    QHBoxLayout* m_layout;
    QLineEdit* m_search;
    int m_searchWidth = 0;
    QPushButton *m_clear, *m_more;
    std::vector<std::pair<QString, FacetButton*>> m_facets;
    QWidget* m_right;
    std::vector<QWidget*> m_left;
};

} // namespace bw
