// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"
#include <csignal>
#include <thread>
#include <unistd.h>

namespace bw::cli {

namespace {

sigset_t watched()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction now { };
        // A shell starts background jobs of scripts with SIGINT ignored: it stays so.
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN)
            sigaddset(&set, signal);
    }
    return set;
}

} // namespace

void Interrupt::block()
{
    const auto set = watched();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Interrupt::Interrupt()
{
    // Detached: it waits until the process ends. It holds a copy of the source's state, not this object.
    std::thread([source = m_source]() mutable {
        const auto set = watched();
        for (int signal = 0; ::sigwait(&set, &signal) == 0;)
            if (!source.request_stop())
                ::_exit(128 + signal);
    }).detach();
}

} // namespace bw::cli
