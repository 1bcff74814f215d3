// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace bw {

class IconLabel;

// The window while an instance is being opened, and when it could not be: what happened, why, what to do next. Nothing
// of the instance is shown beside it.
class StatePage final : public QWidget {
    Q_OBJECT
public:
    explicit StatePage(QWidget* parent = nullptr);
    void showBusy(const QString& title, const QString& words);
    void showProgress(const Progress&);
    void showError(const QString& name, const Error&);
    void offerRestore(); // with the error: there are backups

signals:
    void cancelled();
    void tryAgain();
    void openAnother();
    void restoreWanted();

private:
    IconLabel* m_icon;
    QLabel *m_title, *m_words, *m_detail;
    QProgressBar* m_progress;
    QPushButton *m_cancel, *m_again, *m_restore, *m_other;
};

} // namespace bw
