// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace bw {

// A new password for somebody else: typed, or made here, with how long it would resist. What is weak is refused, as
// the server does.
class PasswordRows final : public QWidget {
    Q_OBJECT
public:
    explicit PasswordRows(QWidget* parent = nullptr);
    ~PasswordRows() override;
    SecretPtr password() const;
    bool made() const { return m_made; } // here, and not typed over
    const QString& problem() const { return m_problem; } // why it can't be taken; empty: it can

signals:
    void edited();

private:
    void judge();
    void make();
    QLineEdit* m_edit;
    QProgressBar* m_meter;
    QLabel* m_words;
    QString m_problem;
    bool m_made = false;
};

} // namespace bw
