// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include <QDialog>

class QLineEdit;
class QSpinBox;

namespace bw {

// How many invites, and how long each can be redeemed.
class NewInvitesDialog final : public QDialog {
    Q_OBJECT
public:
    NewInvitesDialog(OpenInstance&, QWidget* parent);

private:
    QString problem() const;
    void stage();
    OpenInstance& m_instance;
    QString m_creator; // the oldest active administrator: a database knows no signed-in account
    QSpinBox *m_count, *m_days;
    QLineEdit* m_server;
};

} // namespace bw
