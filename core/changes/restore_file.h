// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/restore.h"

struct sqlite3;

namespace bw {

// Whether whoever runs this can put a file there that looks like the present one to everybody else.
Result<void> mayReplace(const QString& file, const Backup&);

// A restore between its two halves: all that takes long is done, nothing is replaced yet. Goes back with this object.
class Replacing {
public:
    static Result<Replacing> prepare(BackupStore&, const RestorePlan&, const Context&);
    Replacing(Replacing&&) noexcept = default;
    Replacing& operator=(Replacing&&) = delete;

    const std::optional<Backup>& kept() const { return m_kept; }
    Result<void> commit(BackupStore&, const RestorePlan&, const Context&);

private:
    struct Unlock {
        void operator()(sqlite3*) const;
    };
    explicit Replacing(DurableFile file)
        : m_new(std::move(file))
    {
    }
    Result<void> fill(const RestorePlan&, const Context&);
    Result<void> dress(const RestorePlan&);
    Result<void> holdPresent(const RestorePlan&);
    Result<void> moveCompanions(const QString& file);
    void companionsBack();

    DurableFile m_new;
    std::unique_ptr<sqlite3, Unlock> m_lock; // nobody reads or writes the present file meanwhile
    std::optional<Backup> m_kept;
    std::array<db::FileStamp, 3> m_stamps = {};
    std::vector<std::pair<QString, QString>> m_moved;
};

} // namespace bw
