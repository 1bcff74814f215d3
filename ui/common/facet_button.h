// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/facet_value.h"
#include <QHash>
#include <QStringList>
#include <QToolButton>
#include <functional>

namespace bw {

// A filter with few values: "Status", and with a choice "Status: Pending ×". The popup has a check list with counts
// and, when it is long, a field to search in it.
class FacetButton final : public QToolButton {
    Q_OBJECT
public:
    using Values = std::function<std::vector<FacetValue>()>; // asked when the popup opens

    FacetButton(const QString& title, Values, QWidget* parent = nullptr);

    const QString& title() const { return m_title; }
    const QStringList& chosen() const { return m_chosen; }
    void setChosen(const QStringList& values); // does not emit
    // Words of the choice: "Pending", "Pending, Disabled", "3 values".
    QString chosenText() const;
    void setOrdered(bool ordered) { m_ordered = ordered; } // the values' own order instead of the counts'
    void openPopup();
    void clear(); // emits when something was chosen

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosenChanged(const QStringList& values);

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;

private:
    QRect clearRect() const;
    QString label(const QString& value) const;
    void choose(QStringList values);
    void update();
    QString m_title;
    Values m_values;
    QStringList m_chosen;
    QHash<QString, QString> m_labels; // as last seen
    bool m_open = false, m_ordered = false;
};

} // namespace bw
