// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/pane_content.h"
#include <QFrame>
#include <QHash>

class QScrollArea;
class QSettings;
class QToolButton;

namespace bw {

// What is known of the current row, beside the table: head with position and arrows, then sections. Which sections are
// folded is kept from record to record.
class DetailPane final : public QFrame {
    Q_OBJECT
public:
    explicit DetailPane(QWidget* parent = nullptr);

    void setHead(const QString& position, bool up, bool down);
    void setContent(PaneContent*); // takes it
    void focusContent();
    void saveLayout(QSettings&, const QString& key) const;
    void restoreLayout(QSettings&, const QString& key);

signals:
    void stepWanted(int by); // to the row above, below
    void closeWanted();
    void linkActivated(const bw::Subject&, const QString& page);

private:
    ElidedLabel* m_position;
    QToolButton *m_up, *m_down, *m_close;
    QScrollArea* m_area;
    QHash<QString, bool> m_open; // by section id, where it was changed
};

} // namespace bw
