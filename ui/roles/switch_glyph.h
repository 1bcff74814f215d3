// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/matrix.h"
#include <QFrame>

namespace bw {

// Thin check = on by default, dash = off by default, tinted check = set on, tinted red cross = set off, red
// triangle = can't be read. Never colour alone. In the middle of `cell`; muted: without effect on this server.
void paintSwitch(QPainter&, const QRect& cell, Switch, bool muted, const QPalette&);

// What the glyphs mean, under the matrix.
class SwitchLegend final : public QFrame {
    Q_OBJECT
public:
    explicit SwitchLegend(QWidget* parent = nullptr);
    void setRemark(const QString&); // at the right
    const QString& remark() const { return m_remark; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QString m_remark;
};

} // namespace bw
