// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/builder.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace bw::usage {

// Lets a second thread number and sum up the rows that the first one reads. Reading itself stays with one connection
// and one thread: two that overlap would starve the server's writer.
class RowQueue {
public:
    RowQueue();
    RowQueue(const RowQueue&) = delete;
    RowQueue& operator=(const RowQueue&) = delete;

    void begin(Builder&); // of the rows that follow
    void add(const RowText&, std::string_view time); // the time as it is stored, in place of RowText::at
    void finish(); // returns when all rows have arrived in the builder; the caller may use it again

private:
    struct Packed {
        qint64 id, prompt, completion, total;
        bool damaged;
        quint32 sizes[kDimensions + 1]; // of the texts, which stand one after the other; the time is the last
    };
    struct Batch {
        std::vector<Packed> rows;
        std::vector<char> bytes; // room, of which `used` are filled
        size_t used = 0;
    };
    void handOver();
    void work(const std::stop_token&);
    static void unpack(const Batch&, Builder&);

    Batch m_filling;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch> m_full;
    std::vector<Batch> m_free;
    Builder* m_builder = nullptr;
    bool m_working = false;
    std::jthread m_thread; // last: it ends before the rest goes
};

} // namespace bw::usage
