// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include <QDialog>

class QLineEdit;

namespace bw {

class DialogFrame;
class PersonBox;
class Segmented;

// What the database doesn't tell and whoever works with it knows: which ways to sign in work, the own account, and the
// server's address. Kept with the connection.
class StatedDialog final : public QDialog {
    Q_OBJECT
public:
    StatedDialog(OpenInstance&, QWidget* parent);

private:
    void check();
    void keep();
    OpenInstance& m_instance;
    Segmented *m_local, *m_sso, *m_key;
    PersonBox* m_account;
    QLineEdit* m_server;
    DialogFrame* m_frame;
};

// In one line: "Sign-in: local works, SSO not known, no legacy key. You: Greta Nilsson"
QString statedWords(const OpenInstance&);

} // namespace bw
