// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/read_gate.h"

namespace bw {

Result<ReadGate::Hold> ReadGate::enter(const Context& context)
{
    std::unique_lock lock(m_mutex);
    const quint64 ticket = m_next++;
    if (m_free.wait(lock, context.stop, [&] { return m_serving == ticket; }))
        return Hold(this);
    m_gone.push_back(ticket);
    return fail(Fault::Cancelled, "cancelled");
}

void ReadGate::leave()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_serving;
        while (std::erase(m_gone, m_serving) > 0)
            ++m_serving;
    }
    m_free.notify_all();
}

} // namespace bw
