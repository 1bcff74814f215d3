// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/field.h"
#include "core/domain/json_value.h"
#include "core/domain/kind.h"
#include "core/domain/record_type.h"

namespace bw {

// One edit of one record. before absent: it must not be there yet; after absent: it shall be gone. Both hold fields of
// the record (record_type.h), and `before` is what the change expects to find.
// An id "new:3" means "what the third change of this set makes"; so a set can make a user and give him a key.
struct Change {
    QString kind;
    Subject subject;
    std::optional<QJsonObject> before = {}, after = {};
    // "SET/N": the change whose rows the console's archive holds. Of a restore, which brings them back, or of an edit
    // that is taken back to the very bytes (Kind::exact).
    QString archive = {};
    SecretPtr secret = {}; // a password to set; in memory only, never in a file or a journal

    template<class R, class T> T to(const Field<R, T>& f) const { return valueOf(after, f); }
    template<class R, class T> T from(const Field<R, T>& f) const { return valueOf(before, f); }

private:
    template<class R, class T> static T valueOf(const std::optional<QJsonObject>& side, const Field<R, T>& f)
    {
        T v{}; // also what a field that isn't there, or is of another type, has
        return side && decode(side->value(f.id), v) ? v : T{};
    }
};

bool bringsBack(const Change&); // a restore: whole rows come from the archive

enum class Status { Done, AlreadyDone, Failed, Conflict, Refused, Skipped, Unknown };
QString id(Status); // "done" "failed" "conflict" "refused" "skipped" "unknown"; AlreadyDone is "done" too

struct Outcome {
    Status status = Status::Skipped;
    std::optional<Error> error = {};
    QString madeId = {}; // of a created record
    SecretPtr secret = {}; // shown once
    std::optional<QJsonObject> found = {}; // theirs, on a conflict; none and Conflict: the record is gone
};

// A set of changes in order, with who wants them and what they were based on. It can be saved (change_file.h).
struct ChangeSet {
    QString id; // uuid
    QString instance; // Instance::identity
    QString place; // for a person: where that instance was
    QString who; // "alice@pc-4417"
    Instant at = {}; // when it was made
    Instant base = {}; // Snapshot::readAt of what it was made from
    QString reason;
    QString undoes; // the set that this one takes back
    std::vector<Change> changes;
};
QString newSetId();

// The change that sets the fields of `kind` to these values, expecting what the snapshot holds now.
Result<Change> edit(const Snapshot&, QStringView kind, const QString& id, const QJsonObject& values);
Result<Change> create(QStringView kind, const Subject&, QJsonObject fields); // Subject::id "new:N" or a new id
Result<Change> remove(const Snapshot&, QStringView kind, const QString& id);
// What people call a record: a user's name or address, a key's name and prefix, an invite's prefix.
QString labelOf(const Snapshot&, QStringView type, const QString& id);

enum class Fit { Applies, AlreadyDone, Conflict };
Fit fit(const Change&, const std::optional<QJsonObject>& found); // found: all fields of the record, none = not there
Fit fit(const Change&, const Snapshot& now);
// Does a record in this state agree with all of these fields?
bool agrees(const QJsonObject& expected, const QJsonObject& found);

// Changes played one after the other on a snapshot, each against what those before it left.
class Projection {
public:
    explicit Projection(Snapshot& on)
        : m_now(on)
    {
    }
    Fit fit(const Change&) const;
    bool play(const Change&); // false when it names a field that its record doesn't have
    void finish(); // before the snapshot is looked at

private:
    void dropGone();

    Snapshot& m_now;
    QHash<QString, QSet<QString>> m_gone; // by type: dropping is dear, so it is done once
};

// What the instance will be. False when a change names a field that its record doesn't have.
bool project(std::span<const Change>, Snapshot&);

// The changes that take a set back, in reverse order. `set`: the id under which the archive holds deleted rows. Only
// what was done is taken back.
struct Inverse {
    std::vector<Change> changes;
    std::vector<int> never; // changes of the set that can't be taken back
};
Inverse inverse(const QString& set, std::span<const Change>, std::span<const Outcome>);

} // namespace bw
