// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include <QObject>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

// The one file of the window that knows threads. Everything here is called on the UI thread, except what work() calls.
namespace bw {

// Letters from a worker, opened on the UI thread. Payload passes under our own mutex; Qt only rings the bell, with an
// event that holds nothing: what Qt's queue carries is a race to the thread sanitizer, which can't see Qt's locks.
class Mailbox final : public QObject {
public:
    void post(std::function<void()>);

private:
    void customEvent(QEvent*) override;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_letters;
};

// Holds an answer that is under way. Keep it as a member: when it goes, or another is assigned, the work is asked to
// stop and the answer is dropped. So a late answer never reaches a dead page, and a newer question replaces an older
// one.
class [[nodiscard]] Job {
public:
    Job() = default;
    Job(Job&& o) noexcept = default;
    Job& operator=(Job&& o) noexcept
    {
        drop();
        m_state = std::move(o.m_state);
        return *this;
    }
    ~Job() { drop(); }
    void cancel()
    {
        if (m_state)
            m_state->stop.request_stop();
    } // the answer comes, as Fault::Cancelled
    bool running() const { return m_state && !m_state->over; }

private:
    friend class Worker;
    struct State {
        std::stop_source stop;
        bool dropped = false, over = false;
    }; // the flags belong to the UI thread
    explicit Job(std::shared_ptr<State> s)
        : m_state(std::move(s))
    {
    }
    void drop()
    {
        if (m_state) {
            m_state->dropped = true;
            m_state->stop.request_stop();
            m_state.reset();
        }
    }
    std::shared_ptr<State> m_state;
};

// One thread and its queue, one job at a time, in order. Jobs are taken between jobs only, so an event loop inside one
// starts no other.
class Worker {
public:
    Worker() = default;
    ~Worker(); // asks all to stop, joins; what is not opened yet is dropped

    using Post = std::function<void(std::function<void()>)>; // to the UI thread, while the job is wanted

    // work: Result<T>(const Context&, const Post&) on the worker; done: void(Result<T>) on the UI thread, always later,
    // at most once
    template<class Work, class Done, class Seen = std::nullptr_t> Job run(Work work, Done done, Seen progress = nullptr)
    {
        using R = std::invoke_result_t<Work, const Context&, const Post&>;
        struct Task : Job::State {
            std::optional<Work> work;
            Done done;
            Seen seen;
            std::optional<R> result;
            Task(Work w, Done d, Seen s)
                : work(std::move(w))
                , done(std::move(d))
                , seen(std::move(s))
            {
            }
        };
        auto call = std::make_shared<Task>(std::move(work), std::move(done), std::move(progress));
        Job job{std::shared_ptr<Job::State>(call)};
        enqueue(call, [this, call]() mutable {
            const Post post = [this, call](std::function<void()> fn) {
                m_mailbox.post([call, fn = std::move(fn)] {
                    if (!call->dropped)
                        fn();
                });
            };
            Context context{call->stop.get_token(), {}};
            if constexpr (!std::is_same_v<Seen, std::nullptr_t>)
                context.progress = [&post, call](const Progress& p) { post([call, p] { call->seen(p); }); };
            if (context.cancelled())
                call->result.emplace(fail(Fault::Cancelled, "cancelled"));
            else
                call->result.emplace((*call->work)(context, post));
            call->work.reset(); // what it was given: a Job is kept for long, and an old snapshot with it
            m_mailbox.post([call = std::move(call)] {
                call->over = true;
                if (auto answered = std::move(call->done); !call->dropped)
                    answered(std::move(*call->result));
            }); // moved: the page's lambdas die on the UI thread
        });
        return job;
    }

private:
    void enqueue(std::shared_ptr<Job::State>, std::function<void()>);
    void loop(std::stop_token);
    Mailbox m_mailbox;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::pair<std::shared_ptr<Job::State>, std::function<void()>>> m_queue;
    std::shared_ptr<Job::State> m_now;
    std::jthread m_thread{[this](std::stop_token s) { loop(s); }};
};

} // namespace bw
