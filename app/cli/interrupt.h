// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <stop_token>

namespace bw::cli {

// SIGINT and SIGTERM as a request to stop: work ends within a tenth of a second, leaves nothing half done and restores
// the terminal. A second signal ends the program at once.
class Interrupt {
public:
    static void block(); // in main, before other threads start
    Interrupt();
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
};

} // namespace bw::cli
