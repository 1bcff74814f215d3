// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QWidget>

namespace bw {

// Shows a secret in fixed pitch. No text widget: those keep copies of their text for layout and undo. What it draws is
// made for each painting and wiped after it.
class SecretField final : public QWidget {
    Q_OBJECT
public:
    SecretField(SecretPtr, const QString& name, QWidget* parent = nullptr);
    const SecretPtr& secret() const { return m_secret; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

signals:
    void copyWanted();

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void mousePressEvent(QMouseEvent*) override;

private:
    SecretPtr m_secret;
};

} // namespace bw
