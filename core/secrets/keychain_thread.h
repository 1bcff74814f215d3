// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include <QObject>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace bw {

// QtKeychain answers through an event loop, and its queue, one for the whole process, belongs to the thread that starts
// the first job: a second thread's jobs would never be told to be done. So all of them run on this one thread, which
// starts with the first job and ends with the application. `start` runs there.
void onKeychainThread(std::function<void(QObject* place)> start);

// One answer on its way from that thread to whoever waits for it. An answer that comes too late is dropped.
template<class T> class Answer {
public:
    void give(T value)
    {
        const std::scoped_lock lock(m_mutex);
        m_value = std::move(value);
        m_arrived.notify_all();
    }
    // None when it took too long or was asked to stop.
    std::optional<T> wait(const Context& context, std::chrono::milliseconds most)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, context.stop, most, [this] { return m_value.has_value(); });
        return std::move(m_value);
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::optional<T> m_value;
};

// Sleeps, but not when asked to stop.
void pause(std::chrono::milliseconds, const Context&);

} // namespace bw
