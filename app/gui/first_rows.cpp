// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/first_rows.h"
#include <QApplication>
#include <QEvent>
#include <QTableView>
#include <chrono>
#include <cstdio>

namespace bw {

namespace {

class FirstRows final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || m_seen)
            return false;
        const auto* table = qobject_cast<QTableView*>(object->parent());
        if (table && table->viewport() == object && table->model() && table->model()->rowCount() > 0) {
            m_seen = true;
            // Once this frame is painted and flushed.
            QMetaObject::invokeMethod(
                this, [] { report(); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void report()
    {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        const auto ns = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
        std::printf("%lld\n", static_cast<long long>(ns));
        std::fflush(stdout);
        QCoreApplication::quit();
    }
    bool m_seen = false;
};

} // namespace

void quitAfterFirstRows() { qApp->installEventFilter(new FirstRows(qApp)); }

} // namespace bw
