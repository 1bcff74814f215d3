// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace bw {

// The bar under a table. Always laid out, so that rows don't jump: counts without a selection, what is selected with
// one, and what runs while something runs.
class BulkBar final : public QFrame {
    Q_OBJECT
public:
    explicit BulkBar(QWidget* parent = nullptr);

    void showCounts(const QString& left, const QString& right);
    void showSelection(const QString& left, const QString& right);
    void addButton(QPushButton*); // there while something is selected
    void showRunning(const QString& what); // empty = nothing runs

signals:
    void clearWanted();
    void copyWanted();
    void cancelWanted();

private:
    void setSelected(bool);
    QLabel *m_left, *m_right, *m_message;
    QToolButton* m_clear;
    QPushButton *m_copy, *m_cancel;
    QHBoxLayout* m_row;
    QList<QPushButton*> m_buttons;
    bool m_selected = false;
};

} // namespace bw
