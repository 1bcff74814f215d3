// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_facts.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/tables/words.h"

namespace bw {

namespace {

constexpr qint64 kDay = 86'400, kUnused = 90 * kDay, kSoon = 14 * kDay, kVerySoon = 7 * kDay;

QString factWords(const char* text) { return QCoreApplication::translate("Keys", text); }
qint64 age(Instant then, Instant now) { return now.seconds() - then.seconds(); }

QString filterWords(const Cell& cell)
{
    static constexpr std::pair<QStringView, const char*> words[]{
        {u"recent", QT_TRANSLATE_NOOP("Keys", "used within 90 days")},
        {u"unused", QT_TRANSLATE_NOOP("Keys", "unused for 90 days")},
        {u"never", QT_TRANSLATE_NOOP("Keys", "no expiry")}, {u"soon", QT_TRANSLATE_NOOP("Keys", "within 14 days")},
        {u"later", QT_TRANSLATE_NOOP("Keys", "later")}, {u"passed", QT_TRANSLATE_NOOP("Keys", "expired")},
        {u"unreadable", QT_TRANSLATE_NOOP("Keys", "can't be read")}, {u"active", QT_TRANSLATE_NOOP("Keys", "active")},
        {u"disabled", QT_TRANSLATE_NOOP("Keys", "not active")}, {u"missing", QT_TRANSLATE_NOOP("Keys", "missing")}};
    const QString code = plainText(cell);
    for (const auto& [id, text] : words)
        if (id == code)
            return factWords(text);
    return code;
}

template<class Fn> Column filterColumn(QStringView id, Fn value)
{
    Column c{id, ""};
    c.cell = [value](const Viewpoint& v, size_t row) -> Cell { return value(v, v.snapshot.keys[row]); };
    c.words = filterWords;
    c.flags = Hidden | Unsearched | WindowOnly | FilterOnly;
    return c;
}

Column ownerColumn(const Column& named)
{
    auto c = filterColumn(u"owner_id", [](const Viewpoint&, const ApiKey& k) { return k.owner; });
    c.words = nullptr;
    c.shown = named.shown;
    return c;
}

} // namespace

KeyUse useOf(const ApiKey& k, Instant now)
{
    const auto since = k.lastUsedAt ? k.lastUsedAt : k.createdAt;
    return since && age(*since, now) >= kUnused ? KeyUse::Unused : KeyUse::Recent;
}

KeyExpiry expiryOf(const ApiKey& k, Instant now)
{
    if (k.unreadable.contains(key::expiresAt.id))
        return KeyExpiry::Unknown;
    if (!k.expiresAt)
        return KeyExpiry::Never;
    const auto left = -age(*k.expiresAt, now);
    return left <= 0 ? KeyExpiry::Passed : left < kSoon ? KeyExpiry::Soon : KeyExpiry::Later;
}

KeyOwner ownerOf(const ApiKey& k, const Snapshot& s)
{
    const auto* owner = s.users.find(k.owner);
    return !owner ? KeyOwner::Missing : owner->status == u"active" ? KeyOwner::Active : KeyOwner::Disabled;
}

QString id(KeyUse u) { return u == KeyUse::Unused ? QStringLiteral("unused") : QStringLiteral("recent"); }

QString id(KeyExpiry e)
{
    switch (e) {
    case KeyExpiry::Never:
        return QStringLiteral("never");
    case KeyExpiry::Soon:
        return QStringLiteral("soon");
    case KeyExpiry::Later:
        return QStringLiteral("later");
    case KeyExpiry::Passed:
        return QStringLiteral("passed");
    case KeyExpiry::Unknown:
        break;
    }
    return QStringLiteral("unreadable");
}

QString id(KeyOwner o)
{
    return o == KeyOwner::Missing ? QStringLiteral("missing")
        : o == KeyOwner::Disabled ? QStringLiteral("disabled")
                                  : QStringLiteral("active");
}

std::optional<Badge> expiryBadge(const ApiKey& k, Instant now)
{
    switch (expiryOf(k, now)) {
    case KeyExpiry::Never:
        return Badge{factWords(QT_TRANSLATE_NOOP("Keys", "no expiry")), Tone::Warning, "alert"};
    case KeyExpiry::Soon:
        return Badge{relativeTime(*k.expiresAt, now),
            -age(*k.expiresAt, now) < kVerySoon ? Tone::Danger : Tone::Warning, "clock"};
    case KeyExpiry::Passed:
        return Badge{factWords(QT_TRANSLATE_NOOP("Keys", "expired")), Tone::Neutral, "minus"};
    default:
        return {};
    }
}

QStringList reasonsToLook(const ApiKey& k, const Snapshot& s, const QString& instance, Instant now)
{
    QStringList out;
    const auto* owner = s.users.find(k.owner);
    if (!owner)
        out << factWords(QT_TRANSLATE_NOOP("Keys", "Its owner has no account here: the server refuses it."));
    else if (owner->status == u"disabled")
        out << factWords(QT_TRANSLATE_NOOP(
            "Keys", "Its owner is disabled. It doesn't work now, and works again when the owner is enabled."));
    else if (owner->status != u"active")
        out << factWords(
            QT_TRANSLATE_NOOP("Keys", "Its owner's status is “%1”: it works only while the owner is active."))
                   .arg(displayText(statusWords(owner->status), 40));
    else if (isAdmin(*owner))
        out << factWords(k.roleAtIssue == u"admin"
                ? QT_TRANSLATE_NOOP("Keys", "Its owner is an administrator: whoever holds this key can administer %1.")
                : QT_TRANSLATE_NOOP("Keys",
                    "Issued to a user who has become an administrator since. Whoever holds this key can administer "
                    "%1."))
                   .arg(displayText(instance, 60));
    if (useOf(k, now) == KeyUse::Unused)
        out << (k.lastUsedAt
                ? factWords(QT_TRANSLATE_NOOP("Keys", "It has not been used for %1 days."))
                      .arg(age(*k.lastUsedAt, now) / kDay)
                : factWords(QT_TRANSLATE_NOOP("Keys", "It has never been used since it was made %1 days ago."))
                      .arg(age(*k.createdAt, now) / kDay));
    switch (expiryOf(k, now)) {
    case KeyExpiry::Never:
        out << factWords(QT_TRANSLATE_NOOP("Keys", "It never expires."));
        break;
    case KeyExpiry::Soon:
        out << factWords(QT_TRANSLATE_NOOP("Keys", "It expires %1.")).arg(relativeTime(*k.expiresAt, now));
        break;
    case KeyExpiry::Passed:
        out << factWords(QT_TRANSLATE_NOOP("Keys", "It has expired; the server deletes such keys by the hour."));
        break;
    case KeyExpiry::Unknown:
        out << factWords(QT_TRANSLATE_NOOP("Keys", "The server takes an expiry that it can't read as passed."));
        break;
    case KeyExpiry::Later:
        break;
    }
    return out;
}

Listing keysTable()
{
    Listing out = *listing(u"keys");
    static constexpr std::pair<QStringView, int> widths[]{{u"prefix", 108}, {u"name", 98}, {u"owner", 162},
        {u"role", 60}, {u"status", 132}, {u"created_at", 112}, {u"last_used_at", 122}, {u"expires_at", 110}};
    for (auto& column : out.columns)
        for (const auto& [id, width] : widths)
            if (column.id == id)
                column.width = width;
    const auto owner = ownerColumn(*out.column(u"owner"));
    out.columns.push_back(owner);
    out.columns.push_back(
        filterColumn(u"use", [](const Viewpoint& v, const ApiKey& k) { return id(useOf(k, v.now)); }));
    out.columns.push_back(
        filterColumn(u"expiry", [](const Viewpoint& v, const ApiKey& k) { return id(expiryOf(k, v.now)); }));
    out.columns.push_back(
        filterColumn(u"owner_state", [](const Viewpoint& v, const ApiKey& k) { return id(ownerOf(k, v.snapshot)); }));
    return out;
}

} // namespace bw
