// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/applier.h"
#include <QFileInfo>

namespace bw {

// The journal of one instance. It is opened for each question, which takes a millisecond, and never made: what isn't
// there is an instance that nothing was changed of.
struct JournalOpener {
    Applier::Places places;
    QString instance;
    Now now;
    bool exists() const
    {
        return !instance.isEmpty() && !places.ledgers.isEmpty()
            && QFileInfo::exists(Ledger::fileOf(places.ledgers, instance));
    }
    Result<std::unique_ptr<Ledger>> open() const { return Ledger::open(places.ledgers, instance, places.heads(), now); }
};

// Asks it on a worker.
class JournalSource {
public:
    void set(JournalOpener opener) { m_opener = std::move(opener); }
    const JournalOpener& opener() const { return m_opener; }
    bool exists() const { return m_opener.exists(); }

    template<class T>
    Job ask(std::function<Result<T>(Ledger&, const Context&)> work, std::function<void(Result<T>)> done,
        std::function<void(const Progress&)> seen = {})
    {
        return m_worker.run(
            [opener = m_opener, work = std::move(work)](const Context& context, const Worker::Post&) -> Result<T> {
                const auto ledger = opener.open();
                if (!ledger)
                    return tl::unexpected(ledger.error());
                return work(**ledger, context);
            },
            std::move(done),
            [seen = std::move(seen)](const Progress& p) {
                if (seen)
                    seen(p);
            });
    }

private:
    JournalOpener m_opener;
    Worker m_worker;
};

} // namespace bw
