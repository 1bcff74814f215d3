// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QToolButton>

namespace bw {

// A choice that always has a value: "Group by: model ▾". Click, Space, Enter and Down open what belongs to it.
class ChoiceButton final : public QToolButton {
    Q_OBJECT
public:
    explicit ChoiceButton(const QString& title, QWidget* parent = nullptr);
    void setValue(const QString&); // without a title the value stands alone
    void setLeadingIcon(const char* name); // a literal
    const QString& value() const { return m_value; }
    QSize sizeHint() const override;
    void setElided() { m_elided = true; } // the value is cut before the window stops growing narrower
    QSize minimumSizeHint() const override;
    QPoint popupPosition() const; // global

signals:
    void opened();

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    QString m_title, m_value;
    const char* m_icon = nullptr;
    bool m_elided = false;
};

} // namespace bw
