// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/changes/ledger.h"
#include "ui/common/badge.h"
#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace bw {

// Over the journal: whether its chain holds, and what proves it.
class JournalBanner final : public QFrame {
    Q_OBJECT
public:
    explicit JournalBanner(QWidget* parent = nullptr);

    void showUnverified(qint64 entries);
    void showRunning(const Progress&);
    void showVerdict(const Verdict&, Instant at, const QString& since, const QString& proof);
    void showProblem(const Error&);

signals:
    void verifyWanted();
    void cancelWanted();
    void proofWanted();
    void compareWanted();

private:
    void say(const Badge&, const QString& text);
    void setRunning(bool);
    QHBoxLayout* m_row;
    BadgeLabel* m_badge = nullptr;
    QLabel* m_text;
    QPushButton *m_verify, *m_cancel, *m_save, *m_compare;
};

} // namespace bw
