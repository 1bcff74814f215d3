// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>
#include <memory>
#include <vector>

namespace bw {

// Puts its items beside each other and goes on in the next line where the width ends: badges, in every language.
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem*) override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    int count() const override { return int(m_items.size()); }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect&) override;
    QSize sizeHint() const override; // all in one line
    QSize minimumSize() const override; // one under the other

private:
    int arrange(const QRect&, bool move) const; // the height it takes
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace bw
