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
    void focusLeft(); // the button that had it is gone
    void heightWanted(int); // it has a list to show; somebody may drag it to another height afterwards

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void update();
    void showPending();
    void open(bool);
    void fit(); // the list, and how high it may be
    OpenInstance& m_instance;
    QToolButton* m_arrow;
    QWidget* m_pen;
    QLabel *m_count, *m_words;
    QPushButton *m_undo, *m_discard, *m_apply, *m_review;
    TrayList* m_list;
    bool m_open = false, m_listed = false;
    int m_height = 0; // with its list, as it was left
};

} // namespace bw
