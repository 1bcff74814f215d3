// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace bw {

class DialogFrame;
class PersonBox;

// A key for a program that works in somebody's name.
class NewKeyDialog final : public QDialog {
    Q_OBJECT
public:
    NewKeyDialog(OpenInstance&, QWidget* parent);

private:
    void stage();
    QString problem() const;
    OpenInstance& m_instance;
    PersonBox* m_owner;
    QLineEdit* m_name;
    QSpinBox* m_days; // 0: no expiry
    DialogFrame* m_frame;
};

} // namespace bw
