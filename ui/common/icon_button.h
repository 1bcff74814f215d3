// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

namespace bw {

// A push button whose icon stands clear of its text: the toolkit's gap of 4 px is fixed, and too small for our icons.
class IconButton : public QPushButton {
    Q_OBJECT
public:
    IconButton(const QIcon&, const QString& text, QWidget* parent = nullptr);
    void setArrow(); // a chevron at the right: it opens a menu
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    bool m_arrow = false;
};

} // namespace bw
