// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/cube.h"
#include <QFrame>

class QLabel;

namespace bw {

// The sums of what is shown, in one line above the chart.
class UsageTotals final : public QFrame {
    Q_OBJECT
public:
    explicit UsageTotals(QWidget* parent = nullptr);
    void setCounts(const usage::Counts&, const QStringList& missing, qint64 users);
    static QString missingHint(const QString& column); // why there is no number
    // Where the stored total is not the sum of its parts; else empty.
    static QString totalHint(const usage::Counts&);

private:
    QLabel* add(const QString& words);
    static void set(QLabel*, qint64);
    static void set(QLabel*, qint64, const QString& column, const QStringList& missing);
    QLabel *m_total, *m_prompt, *m_completion, *m_requests, *m_users;
};

} // namespace bw
