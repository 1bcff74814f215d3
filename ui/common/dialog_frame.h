// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QDialog;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace bw {

// What the small forms have in common: their content, and a footer that says why they can't be taken yet, with Cancel
// and the verb.
class DialogFrame final : public QFrame {
    Q_OBJECT
public:
    DialogFrame(QDialog&, QWidget* body, const QString& verb);
    void setProblem(const QString&); // empty: it can be accepted
    QPushButton* addButton(const QString&); // left of Cancel

signals:
    void accepted();

private:
    QLabel* m_problem;
    QPushButton* m_accept;
    QHBoxLayout* m_row;
};

} // namespace bw
