// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/changes/plan.h"
#include "core/changes/plan_words.h"
#include "core/domain/words.h"
#include <QJsonDocument>

namespace bw {
namespace {

using Side = std::optional<QJsonObject>;

QString nothing() { return QStringLiteral("–"); }
QString unreadable() { return words(QT_TRANSLATE_NOOP("Plan", "can't be read")); }
QString shortText(const QString& text) { return text.isEmpty() ? nothing() : displayText(text, 120); }

QString person(const QString& id, const Snapshot* known)
{
    return shortText(known ? labelOf(*known, u"user", id) : id);
}

QString timeWords(const QJsonValue& value)
{
    Instant at;
    return decode(value, at) ? exactTime(at, QTimeZone::systemTimeZone()) : shortText(value.toString());
}

QString modelWords(const QJsonValue& value, const Snapshot* known)
{
    if (value.isNull())
        return words(QT_TRANSLATE_NOOP("Plan", "no restriction"));
    const auto names = value.toArray();
    if (names.isEmpty())
        return words(QT_TRANSLATE_NOOP("Plan", "none: allows nothing"));
    if (!known || known->models.size() < names.size())
        return exactNumber(names.size());
    return words(QT_TRANSLATE_NOOP("Plan", "%1 of %2")).arg(names.size()).arg(known->models.size());
}

QString textWords(QStringView type, const QString& field, const QString& text, const Snapshot* known)
{
    if (field == user::role.id || field == key::roleAtIssue.id)
        return shortText(roleWord(text));
    if (field == user::status.id)
        return shortText(statusWord(text));
    if (field == user::provider.id)
        return shortText(providerWord(text));
    if (field == key::owner.id || field == invite::creator.id || field == invite::redeemer.id)
        return person(text, known);
    if (type == u"quota" && field == quota::model.id && text.isEmpty())
        return words(QT_TRANSLATE_NOOP("Plan", "all models"));
    return field.endsWith(u"_at") ? timeWords(text) : shortText(text);
}

// The words of a value that stands there; what is absent has its own.
QString valueWords(QStringView type, const QString& field, const QJsonValue& value, const Snapshot* known)
{
    if (field == user::models.id)
        return modelWords(value, known);
    const bool limit = field == quota::maxRequests.id || field == quota::maxTokens.id;
    if (value.isNull())
        return limit ? words(QT_TRANSLATE_NOOP("Plan", "no limit")) : nothing();
    if (limit)
        return shortNumber(value.toInteger());
    if (field == quota::window.id)
        return duration(value.toInteger());
    return textWords(type, field, value.toString(), known);
}

QString sideWords(QStringView type, const QString& field, const Side& side, const Snapshot* known)
{
    return side && side->contains(field) ? valueWords(type, field, side->value(field), known) : nothing();
}

// Numbers that differ look different.
void tellApart(Line& line, const QJsonValue& before, const QJsonValue& after)
{
    if (line.before == line.after && before.isDouble() && after.isDouble()) {
        line.before = exactNumber(before.toInteger());
        line.after = exactNumber(after.toInteger());
    }
}

QString switchWords(const QJsonObject& stored, const Permission& p, bool catalogued)
{
    if (const auto value = stored.value(p.key); value.isBool())
        return value.toBool() ? words(QT_TRANSLATE_NOOP("Plan", "on")) : words(QT_TRANSLATE_NOOP("Plan", "off"));
    if (!catalogued)
        return words(QT_TRANSLATE_NOOP("Plan", "default"));
    if (!p.known)
        return words(QT_TRANSLATE_NOOP("Plan", "not stored"));
    return p.byDefault ? words(QT_TRANSLATE_NOOP("Plan", "on by default"))
                       : words(QT_TRANSLATE_NOOP("Plan", "off by default"));
}

// One line for each switch that is stored otherwise than before; in the order of the catalogue.
void addSwitches(std::vector<Line>& lines, const Side& was, const Side& is, const Snapshot* known)
{
    const auto stored = [](const Side& side) { return side ? side->value(user::permissions.id) : QJsonValue(); };
    const bool lost = was && is && stored(was).isNull();
    const auto before = stored(was).toObject(), after = stored(is).toObject();
    QStringList done;
    const auto add = [&](const Permission& p, bool catalogued) {
        done << p.key;
        if (before.value(p.key) == after.value(p.key))
            return;
        lines.push_back({QStringLiteral("permissions.") + p.key, displayText(permissionTitle(p), 60),
            lost       ? unreadable()
                : !was ? nothing()
                       : switchWords(before, p, catalogued),
            is ? switchWords(after, p, catalogued) : nothing()});
    };
    if (known)
        for (const auto& p : known->permissions)
            add(p, true);
    for (const auto* side : {&before, &after})
        for (const auto& name : side->keys())
            if (!done.contains(name))
                add({name, {}, name, false, false}, false);
    if (lost && after.isEmpty())
        lines.push_back({user::permissions.id.toString(), QCoreApplication::translate("Field", user::permissions.title),
            unreadable(), words(QT_TRANSLATE_NOOP("Plan", "default"))});
}

// Which models come and go, where two lists have only their numbers to tell them apart.
void addModels(std::vector<Line>& lines, const QJsonValue& before, const QJsonValue& after)
{
    if (!before.isArray() || !after.isArray())
        return;
    const auto without = [](const QJsonArray& these, const QJsonArray& those) {
        QStringList names;
        for (const auto& one : these)
            if (!those.contains(one))
                names << one.toString();
        return names.join(QStringLiteral(", "));
    };
    if (const auto gone = without(before.toArray(), after.toArray()); !gone.isEmpty())
        lines.push_back({QStringLiteral("models.removed"), words(QT_TRANSLATE_NOOP("Plan", "No longer allowed")),
            displayText(gone), nothing()});
    if (const auto come = without(after.toArray(), before.toArray()); !come.isEmpty())
        lines.push_back({QStringLiteral("models.added"), words(QT_TRANSLATE_NOOP("Plan", "Newly allowed")), nothing(),
            displayText(come)});
}

} // namespace

std::vector<Line> linesOf(const Change& c, const Snapshot* known)
{
    std::vector<Line> lines;
    const auto* type = recordType(c.subject.type);
    if (!type)
        return lines;
    for (const auto& f : type->fields) {
        const auto name = f.id.toString();
        const bool stands[]{c.before && c.before->contains(name), c.after && c.after->contains(name)};
        if (!stands[0] && !stands[1])
            continue;
        if (f.id == user::permissions.id) {
            addSwitches(lines, c.before, c.after, known);
            continue;
        }
        const auto was = stands[0] ? c.before->value(name) : QJsonValue(QJsonValue::Undefined);
        const auto is = stands[1] ? c.after->value(name) : QJsonValue(QJsonValue::Undefined);
        if (was == is)
            continue;
        Line line{name, QCoreApplication::translate("Field", f.title), sideWords(type->id, name, c.before, known),
            sideWords(type->id, name, c.after, known)};
        tellApart(line, was, is);
        if (line.before != line.after || (c.before && c.after))
            lines.push_back(std::move(line));
        if (f.id == user::models.id)
            addModels(lines, was, is);
    }
    if (const auto* k = kind(c.kind); k && k->takes == Takes::Password && (c.secret || k->verb == Verb::Update))
        lines.push_back({QStringLiteral("password"), words(QT_TRANSLATE_NOOP("Plan", "Password")),
            k->verb == Verb::Update ? QStringLiteral("•••") : nothing(),
            words(QT_TRANSLATE_NOOP("Plan", "a new one"))});
    return lines;
}

} // namespace bw
