// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <functional>

namespace bw {

// Asks for one line of text.
class FieldDialog final : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title, label, value, hint;
        std::function<QString(const QString&)> problem; // why it can't be taken; empty: it can
    };
    FieldDialog(const Words&, QWidget* parent);

signals:
    void given(const QString&);
};

} // namespace bw
