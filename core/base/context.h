// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <functional>
#include <stop_token>

namespace bw {

struct Progress {
    qint64 done = 0;
    qint64 total = 0; // 0 = not known
    const char* what = ""; // id in the text catalogue
};

// Passed down through every blocking call. A call that waits must wake on `stop` within 100 ms.
struct Context {
    std::stop_token stop = {};
    std::function<void(const Progress&)> progress = {}; // may be empty; called on the thread that works

    bool cancelled() const { return stop.stop_requested(); }
    void report(qint64 done, qint64 total, const char* what) const
    {
        if (progress)
            progress({done, total, what});
    }
};

} // namespace bw
