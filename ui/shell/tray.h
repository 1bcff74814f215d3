// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace bw {

class OpenInstance;
class TrayList;

// What was edited and is not applied yet, under the pages. There only while there is something, or the last apply of
// this session can be taken back.
class Tray final : public QFrame {
    Q_OBJECT
public:
    explicit Tray(OpenInstance&, QWidget* parent = nullptr);
    void askDiscard();

signals:
    void reviewWanted();
    void undoApplyWanted();

private:
    void update();
    void open(bool);
    OpenInstance& m_instance;
    QToolButton* m_arrow;
    QWidget* m_pen;
    QLabel *m_count, *m_words;
    QPushButton *m_undo, *m_discard, *m_review;
    TrayList* m_list;
    bool m_open = false;
};

} // namespace bw
