// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

namespace bw {

// A small picture of a course without axes: columns in a detail pane, a line in a key figure. The words for those who
// can't see it, and the tooltip, are the caller's: "1.2 M tokens in 30 days, most on 12 Nov".
class Sparkline final : public QWidget {
    Q_OBJECT
public:
    enum class Form { Columns, Line };
    explicit Sparkline(Form form = Form::Columns, QWidget* parent = nullptr);

    void setValues(std::vector<qint64> values, const QString& inWords);
    const std::vector<qint64>& values() const { return m_values; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void paintColumns(QPainter&, qint64 highest) const;
    void paintLine(QPainter&, qint64 highest) const;
    Form m_form;
    std::vector<qint64> m_values;
};

} // namespace bw
