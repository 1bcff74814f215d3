// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keys_page.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "ui/common/create_button.h"
#include "ui/common/state_badges.h"
#include "ui/keys/count_tile.h"
#include "ui/keys/key_actions.h"
#include "ui/keys/key_detail.h"
#include "ui/keys/key_facts.h"
#include "ui/keys/new_key_dialog.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QSet>

namespace bw {

KeysPage::KeysPage(OpenInstance& opened, QWidget* parent)
    : TablePage(opened, keysTable(),
        {"key", tr("API keys"), tr("Filter keys"), tr("No API keys yet"),
            tr("People make keys for programs that use the server in their name."), tr("Reading keys"),
            QStringLiteral("read.keys")},
        parent)
{
    dress();
    makeTiles();
    addFacet(QStringLiteral("owner_id"), tr("Owner"));
    addFacet(QStringLiteral("role"), tr("Role"));
    addFacet(QStringLiteral("expiry"), tr("Expiry"), true);
    addFacet(QStringLiteral("use"), tr("Last used"), true);
    addFacet(QStringLiteral("owner_state"), tr("Owner is"), true);
    addKeyActions(actions(), opened, this);
    auto* create = createButton(tr("New key…"), opened, QStringLiteral("key.create"));
    connect(create, &QPushButton::clicked, this, [this, &opened] { (new NewKeyDialog(opened, this))->open(); });
    filters().addRight(create);
    start({{QStringLiteral("last_used_at"), true}});
}

void KeysPage::dress()
{
    auto& m = model();
    m.dress(u"owner", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const auto& k = v.snapshot.keys[row];
        const auto* owner = v.snapshot.users.find(k.owner);
        face.muted = ownerOf(k, v.snapshot) != KeyOwner::Active;
        if (owner)
            face.seed = owner->id;
        else {
            face.look = Look::Text;
            face.tip = tr("There is no account with the ID %1.").arg(displayText(k.owner, 80));
        }
    });
    m.dress(u"role", [](const Viewpoint& v, size_t row, const Cell& cell, Face& face) {
        const auto* owner = v.snapshot.users.find(v.snapshot.keys[row].owner);
        face.strong = owner && isAdmin(*owner);
        face.look = face.strong ? Look::Text : Look::Secondary;
        if (std::holds_alternative<std::monostate>(cell))
            face.text = QStringLiteral("–");
    });
    m.dress(u"status", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        face.badge = keyBadge(id(statusOf(v.snapshot.keys[row], v.snapshot, v.now)));
    });
    m.dress(u"expires_at", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        face.badge = expiryBadge(v.snapshot.keys[row], v.now);
    });
}

void KeysPage::makeTiles()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(px(12), px(12), px(12), px(2));
    row->setSpacing(px(8));
    const auto add = [&](const QString& words, bool warns, const char* column, const char* value) {
        m_tiles.push_back({new CountTile(words, warns), QLatin1StringView(column), QLatin1StringView(value)});
        auto& tile = m_tiles.back();
        row->addWidget(tile.tile, 1);
        connect(tile.tile, &QAbstractButton::clicked, this, [this, n = m_tiles.size() - 1] { choose(m_tiles[n]); });
    };
    add(tr("All keys"), false, "", "");
    add(tr("Unused for 90 days"), false, "use", "unused");
    add(tr("Expire within 14 days"), true, "expiry", "soon");
    add(tr("No expiry"), true, "expiry", "never");
    add(tr("Owner not active"), true, "owner_state", "disabled");
    add(tr("Owner missing"), true, "owner_state", "missing");
    addAbove(box);
}

void KeysPage::choose(const Tile& tile)
{
    const bool was = !tile.tile->isChecked(); // the click has toggled it
    for (const auto& [column, facet] : filters().facets())
        if (column != tile.column)
            facet->clear();
    if (tile.column.isEmpty())
        return filtersChanged();
    if (was)
        filters().facet(tile.column)->clear();
    else
        filterTo(tile.column, tile.value);
}

void KeysPage::filtersChanged()
{
    bool any = false;
    for (const auto& [column, facet] : filters().facets())
        any |= !facet->chosen().isEmpty();
    for (const auto& tile : m_tiles)
        tile.tile->setChecked(
            tile.column.isEmpty() ? !any : filters().facet(tile.column)->chosen() == QStringList{tile.value});
}

void KeysPage::dataChanged()
{
    if (model().snapshot() == m_counted && model().indexed())
        return;
    m_counted = model().snapshot();
    countTiles();
    filtersChanged();
}

// One walk over all keys, whatever is filtered.
void KeysPage::countTiles()
{
    const auto& s = snapshot();
    const auto now = model().now();
    int unused = 0, neverUsed = 0, soon = 0, none = 0, noneAdmin = 0, disabled = 0, missing = 0;
    std::optional<Instant> next;
    QSet<QString> people;
    for (const auto& k : s.keys) {
        people.insert(k.owner);
        const auto* owner = s.users.find(k.owner);
        if (useOf(k, now) == KeyUse::Unused) {
            ++unused;
            neverUsed += !k.lastUsedAt;
        }
        const auto expiry = expiryOf(k, now);
        none += expiry == KeyExpiry::Never;
        noneAdmin += expiry == KeyExpiry::Never && owner && isAdmin(*owner);
        if (expiry == KeyExpiry::Soon) {
            ++soon;
            if (!next || *k.expiresAt < *next)
                next = k.expiresAt;
        }
        disabled += ownerOf(k, s) == KeyOwner::Disabled;
        missing += ownerOf(k, s) == KeyOwner::Missing;
    }
    m_tiles[0].tile->setFigure(int(s.keys.size()), owners(int(people.size())));
    m_tiles[1].tile->setFigure(unused, neverUsed ? tr("%1 never used").arg(exactNumber(neverUsed)) : QString());
    m_tiles[2].tile->setFigure(soon, next ? tr("next %1").arg(relativeTime(*next, now)) : QString());
    m_tiles[3].tile->setFigure(none, noneAdmin ? tr("%1 with admin rights").arg(exactNumber(noneAdmin)) : QString());
    m_tiles[4].tile->setFigure(disabled, disabled ? tr("still stored") : QString());
    m_tiles[5].tile->setFigure(missing, missing ? tr("still stored") : QString());
    m_tiles[5].tile->setVisible(missing > 0);
}

QString KeysPage::owners(int n) const { return n == 1 ? tr("1 owner") : tr("%1 owners").arg(exactNumber(n)); }

QString KeysPage::countWords(int n) const { return n == 1 ? tr("1 key") : tr("%1 keys").arg(exactNumber(n)); }

QString KeysPage::nothingMatches(const QString& what) const { return tr("No key matches %1").arg(what); }

QString KeysPage::summary() const
{
    const int people = model().distinctShown(QStringLiteral("owner_id"));
    return people == 0 ? QString() : owners(people);
}

QString KeysPage::selectionSummary(const std::vector<size_t>& records) const
{
    QSet<QString> people;
    for (const auto record : records)
        people.insert(snapshot().keys[record].owner);
    return owners(int(people.size()));
}

void KeysPage::showRelated(const Subject& subject)
{
    if (subject.type == u"user")
        filterTo(QStringLiteral("owner_id"), subject.id);
}

void KeysPage::describe(PaneContent& content, size_t record)
{
    instance().needUsage();
    describeKey(content, instance(), worker(), model().viewpoint(), record);
}

void KeysPage::describeNone(PaneContent& content)
{
    content.addTitle(countWords(int(model().total())), owners([this] {
        QSet<QString> people;
        for (const auto& k : snapshot().keys)
            people.insert(k.owner);
        return int(people.size());
    }()));
    content.endHead();
    content.addHint(tr("Select a row to see one key."));
}

} // namespace bw
