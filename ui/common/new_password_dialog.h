// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QDialog>

namespace bw {

// A new password for one user.
class NewPasswordDialog final : public QDialog {
    Q_OBJECT
public:
    NewPasswordDialog(const QString& person, QWidget* parent);

signals:
    void given(const bw::SecretPtr&, bool made); // made here: somebody has to hand it over
};

} // namespace bw
