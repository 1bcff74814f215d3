// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/background.h"
#include <QCoreApplication>
#include <QEvent>

namespace bw {

void Mailbox::post(std::function<void()> letter)
{
    std::unique_lock lock(m_mutex);
    m_letters.push_back(std::move(letter));
    const bool ring = m_letters.size() == 1;
    lock.unlock();
    if (ring)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Mailbox::customEvent(QEvent*)
{
    std::vector<std::function<void()>> letters;
    {
        std::lock_guard lock(m_mutex);
        letters.swap(m_letters);
    }
    for (auto& l : letters)
        l();
}

Worker::~Worker()
{
    {
        std::lock_guard lock(m_mutex);
        for (auto& q : m_queue)
            q.first->stop.request_stop();
        if (m_now)
            m_now->stop.request_stop();
    }
    m_thread.request_stop();
    m_thread.join();
}

void Worker::enqueue(std::shared_ptr<Job::State> state, std::function<void()> run)
{
    {
        std::lock_guard lock(m_mutex);
        m_queue.emplace_back(std::move(state), std::move(run));
    }
    m_wake.notify_one();
}

void Worker::loop(std::stop_token stop)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return !m_queue.empty(); }))
            return;
        auto [state, run] = std::move(m_queue.front());
        m_queue.pop_front();
        m_now = state;
        lock.unlock();
        run();
        run = {};
        state.reset();
        lock.lock();
        m_now.reset();
    }
}

} // namespace bw
