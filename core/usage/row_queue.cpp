// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/row_queue.h"
#include <string.h>

namespace bw::usage {

namespace {

constexpr size_t kRows = 1024, kBytes = 1 << 20; // of a batch: names of a megabyte must not pile up
constexpr size_t kWaiting = 4; // batches

} // namespace

RowQueue::RowQueue()
    : m_thread([this](const std::stop_token& stop) { work(stop); })
{
}

void RowQueue::begin(Builder& builder)
{
    const std::lock_guard lock(m_mutex);
    m_builder = &builder;
}

void RowQueue::add(const RowText& row, std::string_view time)
{
    Batch& batch = m_filling;
    size_t size = time.size();
    for (const auto text : row.value)
        size += text.size();
    if (batch.used + size > batch.bytes.size())
        batch.bytes.resize(std::max(batch.used + size, 2 * batch.bytes.size()));
    char* at = batch.bytes.data() + batch.used;
    const auto append = [&at](std::string_view text) {
        if (!text.empty())
            memcpy(at, text.data(), text.size());
        at += text.size();
        return quint32(text.size());
    };
    Packed packed{row.id, row.prompt, row.completion, row.total, row.damaged, {}};
    for (int d = 0; d < kDimensions; ++d)
        packed.sizes[d] = append(row.value[d]);
    packed.sizes[kDimensions] = append(time);
    batch.used += size;
    batch.rows.push_back(packed);
    if (batch.rows.size() == kRows || batch.used >= kBytes)
        handOver();
}

void RowQueue::handOver()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_full.size() < kWaiting; });
    m_full.push_back(std::move(m_filling));
    m_filling = {};
    if (!m_free.empty()) {
        m_filling = std::move(m_free.back());
        m_free.pop_back();
    }
    m_changed.notify_all();
}

void RowQueue::finish()
{
    if (!m_filling.rows.empty())
        handOver();
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_full.empty() && !m_working; });
}

void RowQueue::work(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_full.empty(); })) {
        Batch batch = std::move(m_full.front());
        m_full.pop_front();
        m_working = true;
        m_changed.notify_all();
        lock.unlock();
        unpack(batch, *m_builder);
        batch.rows.clear();
        batch.used = 0;
        lock.lock();
        m_free.push_back(std::move(batch));
        m_working = false;
        m_changed.notify_all();
    }
}

void RowQueue::unpack(const Batch& batch, Builder& builder)
{
    const char* at = batch.bytes.data();
    for (const auto& packed : batch.rows) {
        const auto next = [&at](quint32 size) {
            at += size;
            return std::string_view(at - size, size);
        };
        RowText row;
        row.id = packed.id;
        for (int d = 0; d < kDimensions; ++d)
            row.value[d] = next(packed.sizes[d]);
        row.at = parseTimestamp(next(packed.sizes[kDimensions]));
        row.prompt = packed.prompt;
        row.completion = packed.completion;
        row.total = packed.total;
        row.damaged = packed.damaged;
        builder.add(row);
    }
}

} // namespace bw::usage
