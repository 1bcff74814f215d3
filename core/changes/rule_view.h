// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/rules.h"

namespace bw {

// What every rule asks for, worked out once. A rule looks at records before and after; the changes only tell which
// records to look at, and which changes a risk is to be laid on.
class RuleView {
public:
    explicit RuleView(const Situation&);

    const Situation& s;
    // Ids of the records of a type that a change names, each once, in the order of the changes.
    const QStringList& touched(QStringView type) const;
    // The changes of a record; with fields: only those that remove it or name one of them.
    std::vector<int> changesOf(
        QStringView type, const QString& id, std::initializer_list<QStringView> fields = {}) const;
    const User* was(const QString& user) const { return s.before.users.find(user); }
    const User* is(const QString& user) const { return s.after.users.find(user); }
    bool wasDeleted(const QString& user) const { return m_deleted.contains(user); }
    bool anyDeleted() const { return !m_deleted.isEmpty(); }
    QString nameOf(const QString& user) const; // for a sentence

private:
    struct OfType {
        QStringList ids;
        QHash<QString, std::vector<int>> changes;
    };
    QHash<QString, OfType> m_types;
    QSet<QString> m_deleted; // users
};

using Risks = std::vector<Risk>;
using Rule = void (*)(const RuleView&, Risks&);

// Each adds what it sees. The table of tests (tests/unit/test_rules.cpp) has a row where it fires, one where it must
// not, and one where two harmless changes together make it fire.
void lastAdministrator(const RuleView&, Risks&); // rules_sign_in.cpp
void ownAccount(const RuleView&, Risks&);
void sameAddress(const RuleView&, Risks&);
void unusableAddress(const RuleView&, Risks&);
void weakPassword(const RuleView&, Risks&);
void allKeys(const RuleView&, Risks&); // rules_access.cpp
void roleOfPending(const RuleView&, Risks&);
void quotaBelowUse(const RuleView&, Risks&);
void noEffectForAdmin(const RuleView&, Risks&);
void revivedInvite(const RuleView&, Risks&);
void openInvites(const RuleView&, Risks&);

// Several lists of changes as one, in order, each once.
std::vector<int> together(std::initializer_list<std::vector<int>>);
bool isActiveUser(const User*);
// Nobody can sign in with it: the server makes small letters of what is typed and finds no such address.
bool isUsableAddress(const QString& email);

} // namespace bw
