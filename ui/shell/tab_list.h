// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTabBar>
#include <vector>

namespace bw {

// The left list: an upright tab bar, so that assistive technology hears of tabs, painted as a list of entries with an
// icon, a name and a count.
class TabList final : public QTabBar {
    Q_OBJECT
public:
    explicit TabList(QWidget* parent = nullptr);
    void add(const QString& title, const char* icon);
    void setCount(int index, int count); // -1: none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void leaveEvent(QEvent*) override;

private:
    void paintTab(QPainter&, int index) const;
    struct Entry {
        const char* icon;
        int count = -1;
    };
    std::vector<Entry> m_entries;
    int m_hovered = -1;
};

} // namespace bw
