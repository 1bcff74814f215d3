// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/localai/prepare.h"
#include <QSet>

namespace bw::localai {

// Makes the work of one set, change by change. A change may build on what earlier ones of the set do: the owner of a
// new key may be a new user.
class Preparer {
public:
    Preparer(std::span<const Change>, const Snapshot& base, const Preparation&, const Context&);
    Result<Work> run();

private:
    using Refusal = std::optional<Error>; // none: it can be done
    // Who somebody is after the changes so far.
    struct Person {
        QString email, provider, role, status;
        bool there = true;
    };

    // prepare.cpp
    void nameWhatIsMade();
    Refusal one(Change&);
    Refusal resolve(Change&);
    Refusal readable(const Change&) const; // are its values of the right fields and types
    Result<void> hashPasswords();
    Result<void> count(int index);
    void note(int change, const char* id);
    void addNotes();
    int parts() const;

    // prepare_users.cpp
    Refusal createUser(Change&);
    Refusal renameUser(Change&);
    Refusal setEmail(Change&);
    Refusal setRole(Change&);
    Refusal setStatus(Change&);
    Refusal setPassword(Change&);
    Refusal setPermissions(Change&);
    Refusal setModels(Change&);
    Refusal rejectUser(Change&);
    Refusal deleteUser(Change&);
    Refusal restoreUser(Change&);
    Refusal addPassword(const Change&, Cells&);
    void bindPassword(const SecretPtr&);
    void updateUser(const Change&, Cells);
    void writeGrants(const QString& user, const Cells&);
    Refusal takeEmail(const QString& id, const QString& email);
    Refusal fits(const QString&, int longest) const; // PostgreSQL alone has bounds

    // prepare_records.cpp
    Refusal setQuota(Change&);
    Refusal createInvite(Change&);
    Refusal revokeInvite(Change&);
    Refusal pruneInvite(Change&);
    Refusal createKey(Change&);
    Refusal setKeyExpiry(Change&);
    Refusal removeRecord(Change&);
    Refusal restoreRecord(Change&);
    Refusal ownedBy(const QString& user) const;
    Result<SecretPtr> hmacSecret();
    QByteArray drawHex(); // 64 digits

    void add(db::Sql, std::optional<qint64> rows = {}, const QByteArray& removes = {});
    const Person* person(const QString& id) const; // null: not known
    Person& knownPerson(const QString& id);
    db::Value stamp() const { return m_stamp; }

    const Snapshot& m_base;
    const Preparation& m_with;
    const Context& m_context;
    Work m_work;
    int m_at = 0; // the change that is worked on
    db::Value m_stamp; // now, as it is stored
    QHash<QString, QString> m_ids; // "new:3" → the id that was drawn
    QHash<QString, int> m_makers; // id → the change that makes it
    mutable QHash<QString, Person> m_people; // of the base, as they are asked for, with what the set changes
    QHash<QString, QSet<QString>> m_byEmail; // local accounts, made when first needed
    bool m_emailsKnown = false;
    QHash<QString, QString> m_quotas; // "owner/model" → id, of the base
    bool m_quotasKnown = false;
    SecretPtr m_hmacSecret;
    struct Pending { // a hash that a step waits for
        size_t step;
        qsizetype bind;
        SecretPtr password;
    };
    std::vector<Pending> m_pending;
    QHash<QString, Losses> m_owned; // by user, of the base
    QSet<QString> m_redeemers;
};

// A change whose values can be had by field, as they will be.
template<class R, class T> void setField(Change& c, const Field<R, T>& f, const T& value)
{
    c.after->insert(f.id, encode(value));
}

} // namespace bw::localai
