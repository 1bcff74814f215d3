// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace bw {

// Left: what the page shows. Right: where the data comes from, when it was read and how old that is, and the zone of
// all times.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);
    void setLeft(const QString&);
    void showNothingOpen();
    void showInstance(const OpenInstance&); // again whenever it was read

private:
    void updateAge();
    QLabel *m_left, *m_source, *m_read, *m_age, *m_zone;
    Instant m_readAt;
    Now m_now = systemNow;
    QTimer m_ageTimer;
};

} // namespace bw
