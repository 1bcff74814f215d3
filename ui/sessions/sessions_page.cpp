// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessions_page.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/tables/words.h"
#include "ui/sessions/session_actions.h"
#include "ui/sessions/session_facts.h"
#include <QSet>
#include <QVBoxLayout>
#include <algorithm>

namespace bw {

SessionsPage::SessionsPage(OpenInstance& opened, QWidget* parent)
    : TablePage(opened, sessionsTable(),
        {"clock", tr("Sessions"), tr("Filter sessions"), tr("Nobody is signed in"),
            tr("Each sign-in by a browser makes a session, which lasts for 30 days."), tr("Reading sessions"),
            QStringLiteral("read.sessions")},
        parent)
{
    dress();
    addFacet(QStringLiteral("state"), tr("State"));
    addFacet(QStringLiteral("owner_id"), tr("Person"));
    addFacet(QStringLiteral("role"), tr("Role"));
    addSessionActions(actions(), opened);
    start({{QStringLiteral("created_at"), true}});
}

void SessionsPage::dress()
{
    auto& m = model();
    m.dress(u"user", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto& s = v.snapshot.sessions[row];
        const auto* owner = v.snapshot.users.find(s.owner);
        face.muted = stateOf(s, v.snapshot, v.now) != SessionState::Active;
        if (owner)
            face.seed = owner->id;
        else {
            face.look = Look::Text;
            face.tip = tr("There is no account with the ID %1.").arg(displayText(s.owner, 80));
        }
    });
    m.dress(u"status", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto state = stateOf(v.snapshot.sessions[row], v.snapshot, v.now);
        face.badge = badgeOf(state);
        face.tip = explanation(state);
    });
}

QString SessionsPage::countWords(int n) const
{
    return n == 1 ? tr("1 session") : tr("%1 sessions").arg(exactNumber(n));
}

QString SessionsPage::nothingMatches(const QString& what) const { return tr("No session matches %1").arg(what); }

QString SessionsPage::people(int n) const
{
    return n == 1 ? tr("1 person signed in") : tr("%1 people signed in").arg(exactNumber(n));
}

QString SessionsPage::summary() const
{
    QSet<QString> signedIn;
    int expired = 0;
    for (const auto row : model().order()) {
        const auto& s = snapshot().sessions[row];
        const auto state = stateOf(s, snapshot(), model().now());
        if (state == SessionState::Active)
            signedIn.insert(s.owner);
        expired += state == SessionState::Expired;
    }
    if (model().order().empty())
        return {};
    const QString who = people(int(signedIn.size()));
    return expired == 0 ? who : tr("%1 · %2 expired").arg(who, exactNumber(expired));
}

QString SessionsPage::selectionSummary(const std::vector<size_t>& records) const
{
    QSet<QString> owners;
    for (const auto record : records)
        owners.insert(snapshot().sessions[record].owner);
    return owners.size() == 1 ? tr("of 1 person") : tr("of %1 people").arg(exactNumber(owners.size()));
}

void SessionsPage::showRelated(const Subject& subject)
{
    if (subject.type == u"user")
        filterTo(QStringLiteral("owner_id"), subject.id);
}

void SessionsPage::describe(PaneContent& content, size_t record)
{
    const auto view = model().viewpoint();
    const auto& s = snapshot().sessions[record];
    const auto* owner = snapshot().users.find(s.owner);
    const auto unreadable = [&](QStringView field) { return s.unreadable.contains(field); };
    const QString who = shownText(*listing(u"sessions")->column(u"user"), view, record);
    const auto state = stateOf(s, snapshot(), view.now);
    content.addIdentity(owner ? s.owner : QString(), owner ? nullptr : "user", who, owner ? owner->email : QString(),
        false, owner ? tr("Copy e-mail address") : QString());
    content.addBadges({badgeOf(state)});
    if (const QString why = explanation(state); !why.isEmpty())
        content.addNote(why, state == SessionState::Expired ? Tone::Neutral : Tone::Warning);
    content.addLinkField(tr("User"), who,
        owner ? Subject{QStringLiteral("user"), s.owner, snapshot().scope, {}} : Subject{}, QStringLiteral("users"));
    if (owner)
        content.addField(tr("Role"), roleWords(owner->role));
    content.addTimeField(tr("Signed in"), s.createdAt, view.now, tr("not known"), unreadable(session::createdAt.id));
    content.addTimeField(tr("Rotated"), s.rotatedAt, view.now, tr("not known"), unreadable(session::rotatedAt.id));
    content.addTimeField(tr("Expires"), s.expiresAt, view.now, tr("not known"), unreadable(session::expiresAt.id));
    content.addField(tr("ID"), s.id, true);
    content.endHead();
    addOthers(content, s);
    addSessionCommands(content, instance(), s);
    content.addHint(
        tr("A browser's session gets a new token about once an hour while it is used: that is its rotation. "
           "The stored ID is a hash of the token; nobody can sign in with it."));
}

void SessionsPage::addOthers(PaneContent& content, const Session& one) const
{
    constexpr size_t kMost = 6;
    std::vector<const Session*> others;
    for (const auto& s : snapshot().sessions)
        if (s.owner == one.owner && s.id != one.id)
            others.push_back(&s);
    if (others.empty())
        return;
    std::stable_sort(
        others.begin(), others.end(), [](const Session* a, const Session* b) { return a->createdAt > b->createdAt; });
    auto& section = content.addSection(QStringLiteral("others"), tr("Other sessions of this person"));
    section.setAside(exactNumber(qint64(others.size())));
    for (size_t i = 0; i < others.size() && i < kMost; ++i) {
        const auto& s = *others[i];
        auto* row = new LinkRow(s.id.left(8), badgeOf(stateOf(s, snapshot(), model().now())).text,
            s.createdAt ? relativeTime(*s.createdAt, model().now()) : tr("not known"));
        content.link(row, {QStringLiteral("session"), s.id, snapshot().scope, {}}, QStringLiteral("sessions"));
        section.content().addWidget(row);
    }
}

void SessionsPage::describeNone(PaneContent& content)
{
    QSet<QString> signedIn;
    for (const auto& s : snapshot().sessions)
        if (stateOf(s, snapshot(), model().now()) == SessionState::Active)
            signedIn.insert(s.owner);
    content.addTitle(countWords(int(model().total())), people(int(signedIn.size())));
    content.endHead();
    content.addHint(tr("Select a row to see one session."));
}

} // namespace bw
