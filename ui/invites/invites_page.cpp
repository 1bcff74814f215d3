// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invites/invites_page.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "ui/common/create_button.h"
#include "ui/common/state_badges.h"
#include "ui/invites/invite_actions.h"
#include "ui/invites/new_invites_dialog.h"
#include <QPushButton>

namespace bw {

namespace {

constexpr qint64 kSoon = 2 * 86'400;

bool expiresSoon(const Invite& i, Instant now)
{
    return statusOf(i, now) == InviteStatus::Open && i.expiresAt && i.expiresAt->seconds() - now.seconds() < kSoon;
}

bool openAgain(const Invite& i, Instant now) { return statusOf(i, now) == InviteStatus::Open && i.usedAt; }

Badge badgeOf(const Invite& i, Instant now)
{
    if (openAgain(i, now))
        return {InvitesPage::tr("Open again"), Tone::Warning, "undo"};
    if (expiresSoon(i, now))
        return {InvitesPage::tr("Expires soon"), Tone::Warning, "clock"};
    return inviteBadge(id(statusOf(i, now)));
}

const Column& source(const Listing& listing, QStringView id) { return *listing.column(id); }

// By id, for two people may have one name; the words are the name.
Column personFilter(QStringView id, QString Invite::*who, const Column& named)
{
    Column c{id, ""};
    c.cell = [who](const Viewpoint& v, size_t row) -> Cell {
        const auto& person = v.snapshot.invites[row].*who;
        return person.isEmpty() ? Cell() : Cell(person);
    };
    c.shown = named.shown;
    c.flags = Hidden | Unsearched | WindowOnly | FilterOnly;
    return c;
}

Listing invitesTable()
{
    Listing out = *listing(u"invites");
    const auto creator = personFilter(u"creator_id", &Invite::creator, source(out, u"created_by"));
    const auto redeemer = personFilter(u"redeemer_id", &Invite::redeemer, source(out, u"used_by"));
    out.columns.push_back(creator);
    out.columns.push_back(redeemer);
    return out;
}

// Where an id has no row: who that was.
void dressPerson(const Viewpoint& view, const QString& person, Face& face)
{
    if (person.isEmpty()) {
        face.text = QStringLiteral("–");
        return;
    }
    face.muted = !view.snapshot.users.find(person);
    if (face.muted)
        face.tip = InvitesPage::tr("There is no account with the ID %1.").arg(displayText(person, 80));
}

QString personWords(const Viewpoint& view, QStringView column, size_t row)
{
    return shownText(*listing(u"invites")->column(column), view, row);
}

} // namespace

InvitesPage::InvitesPage(OpenInstance& opened, QWidget* parent)
    : TablePage(opened, invitesTable(),
        {"mail", tr("Invites"), tr("Filter invites"), tr("No invites yet"),
            tr("Each invite is a link that lets one person create an account."), tr("Reading invites"),
            QStringLiteral("read.invites")},
        parent)
{
    dress();
    addFacet(QStringLiteral("status"), tr("State"));
    addFacet(QStringLiteral("creator_id"), tr("Created by"));
    addFacet(QStringLiteral("redeemer_id"), tr("Used by"));
    addInviteActions(actions(), opened);
    auto* create = createButton(tr("New invites…"), opened, QStringLiteral("invite.create"));
    connect(create, &QPushButton::clicked, this, [this, &opened] { (new NewInvitesDialog(opened, this))->open(); });
    filters().addRight(create);
    start({{QStringLiteral("created_at"), true}});
}

void InvitesPage::dress()
{
    auto& m = model();
    m.dress(u"status", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto& i = v.snapshot.invites[row];
        face.badge = badgeOf(i, v.now);
        if (openAgain(i, v.now))
            face.tip = tr("It was used, and its redeemer was deleted since: it can be used again.");
    });
    m.dress(u"created_by", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        dressPerson(v, v.snapshot.invites[row].creator, face);
    });
    m.dress(u"used_by", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto& i = v.snapshot.invites[row];
        dressPerson(v, i.redeemer, face);
        if (i.redeemer.isEmpty() && i.usedAt) {
            face.text = tr("deleted user");
            face.muted = true;
        }
    });
    m.dress(u"expires_at", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        if (expiresSoon(v.snapshot.invites[row], v.now))
            face.tone = Tone::Warning;
    });
}

QString InvitesPage::countWords(int n) const { return n == 1 ? tr("1 invite") : tr("%1 invites").arg(exactNumber(n)); }

QString InvitesPage::nothingMatches(const QString& what) const { return tr("No invite matches %1").arg(what); }

QString InvitesPage::summary() const
{
    int open = 0, used = 0, expired = 0;
    for (const auto row : model().order())
        switch (statusOf(snapshot().invites[row], model().now())) {
        case InviteStatus::Open:
            ++open;
            break;
        case InviteStatus::Used:
            ++used;
            break;
        case InviteStatus::Expired:
            ++expired;
            break;
        }
    return model().order().empty()
        ? QString()
        : tr("%1 open · %2 used · %3 expired").arg(exactNumber(open), exactNumber(used), exactNumber(expired));
}

void InvitesPage::showRelated(const Subject& subject)
{
    if (subject.type == u"user")
        filterTo(QStringLiteral("creator_id"), subject.id);
}

void InvitesPage::describe(PaneContent& content, size_t record)
{
    const auto view = model().viewpoint();
    const auto& i = snapshot().invites[record];
    const auto unreadable = [&](QStringView id) { return i.unreadable.contains(id); };
    const auto person = [&](const QString& id) {
        return snapshot().users.find(id) ? Subject{QStringLiteral("user"), id, snapshot().scope, {}} : Subject{};
    };
    content.addIdentity({}, "mail", i.codePrefix, {}, false, {});
    content.addBadges({badgeOf(i, view.now)});
    if (openAgain(i, view.now))
        content.addNote(tr("It was used, and its redeemer was deleted since: it can be used again until it expires."),
            Tone::Warning);
    content.addLinkField(
        tr("Created by"), personWords(view, u"created_by", record), person(i.creator), QStringLiteral("users"));
    content.addTimeField(
        tr("Created"), i.createdAt, view.now, tr("not known"), unreadable(invite::createdAt.id), false);
    content.addTimeField(tr("Expires"), i.expiresAt, view.now, tr("not known"), unreadable(invite::expiresAt.id));
    if (unreadable(invite::expiresAt.id))
        content.addNote(tr("The server takes an expiry that it can't read as passed."), Tone::Warning);
    if (!i.redeemer.isEmpty())
        content.addLinkField(
            tr("Used by"), personWords(view, u"used_by", record), person(i.redeemer), QStringLiteral("users"));
    if (i.usedAt || unreadable(invite::usedAt.id))
        content.addTimeField(tr("Used"), i.usedAt, view.now, {}, unreadable(invite::usedAt.id));
    content.addField(tr("ID"), i.id, true);
    content.endHead();
    content.addHint(tr("LocalAI keeps the rest of the code as a hash: the link can't be shown again."));
}

void InvitesPage::describeNone(PaneContent& content)
{
    content.addTitle(countWords(int(model().total())), {});
    content.endHead();
    content.addHint(tr("Select a row to see one invite."));
}

} // namespace bw
