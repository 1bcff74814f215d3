// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QButtonGroup;

namespace bw {

// Two to four words of which one is chosen: "People | Roles".
class Segmented final : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(const QStringList& words, QWidget* parent = nullptr);
    int chosen() const;
    void choose(int); // emits when it is another one

signals:
    void chosenChanged(int);

private:
    QButtonGroup* m_group;
};

} // namespace bw
