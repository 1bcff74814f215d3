// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/usage/chart_scene.h"
#include <QGraphicsView>

namespace bw {

// Shows the scene at its own size and says where the pointer or the arrow keys are.
class ChartView final : public QGraphicsView {
    Q_OBJECT
public:
    explicit ChartView(ChartScene&, QWidget* parent = nullptr);
    void setColumns(size_t count);
    std::optional<size_t> current() const { return m_current; }

signals:
    void marked(std::optional<size_t> column, bool byPointer);
    void activated(size_t column);

protected:
    void resizeEvent(QResizeEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override { }
    void leaveEvent(QEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void focusOutEvent(QFocusEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void wheelEvent(QWheelEvent*) override;

private:
    void go(size_t column);
    ChartScene& m_scene;
    size_t m_count = 0;
    std::optional<size_t> m_current; // of the keyboard
};

// All series of a column, beside it.
class ChartTip final : public QWidget {
    Q_OBJECT
public:
    explicit ChartTip(QWidget* parent);
    void setContent(const ChartData&, const QSet<QString>& hidden, size_t bucket);
    void placeBeside(const QRect& column, const QRect& within);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    struct Line {
        int color;
        QString name, amount;
    };
    QString m_title, m_total, m_hint;
    std::vector<Line> m_lines;
};

} // namespace bw
