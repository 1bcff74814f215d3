// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"

namespace bw::entry {

// Bodies of entries (docs/journal.md), written in the canonical form and read back.
struct Head { // what every entry has
    Operator by;
    Instant at;
    QString instance;
    QByteArray broken = {}; // JSON: {"at":17,"why":"journal.cut"}; empty: the chain looked whole
};
QByteArray intent(
    const Head&, JournalItem::What, const ChangeSet&, const QStringList& allowed, const People&, const Foreseen&);
// kind: "progress" or "result". `secrets` appear in no text, whatever an error says.
QByteArray outcomes(const Head&, const char* kind, const QString& set, std::span<const Outcome>,
    const QStringList& notes, std::span<const SecretPtr> secrets);
QByteArray note(const Head&, JournalItem::What, const QString& text, const QString& reason);
struct Blanked {
    qint64 seq = 0;
    QByteArray digest;
};
QByteArray forgetting(const Head&, const QString& person, std::span<const Blanked>, const QString& reason);

QByteArray expiry(const Head&, qint64 until); // the fields of people are blanked in all entries up to that one

std::optional<Instant> momentOf(const QByteArray& body);
// Of an intent or a note; none when the text is not one.
std::optional<JournalItem> item(qint64 seq, const QByteArray& body);
// Adds a progress or a result to the item of its intent.
void add(JournalItem&, const QByteArray& body, bool isResult);
// The state that follows from outcomes.
JournalItem::State stateOf(std::span<const Outcome>);
// Ids of the users whose record a change is about.
QStringList personsOf(const Change&);
// Digests of all fields of an entry that name this person: those of changes of his records, and all that hold one of
// the words (folded).
std::vector<QByteArray> fieldsOf(const QByteArray& body, const QString& person, const QStringList& words);
// What a Forget entry lists.
std::vector<Blanked> blankedBy(const QByteArray& body);

} // namespace bw::entry
