// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/shape.h"
#include "core/base/display.h"

namespace bw {
namespace {

QString quoted(QStringView text) { return displayText(text.toString(), 60); }

Result<void> checkFields(const RecordType& type, const QJsonObject& fields)
{
    for (auto i = fields.begin(); i != fields.end(); ++i) {
        if (std::ranges::none_of(type.fields, [&](const FieldInfo& f) { return f.id == i.key(); }))
            return fail(Fault::Invalid, "change.field", {quoted(i.key()), type.id.toString()});
        Snapshot scratch;
        if (!type.put(scratch, u"x", {{i.key(), i.value()}}))
            return fail(Fault::Invalid, "change.value", {quoted(i.key())});
    }
    return {};
}

bool hasExactly(const QJsonObject& fields, const QStringList& names)
{
    return fields.size() == names.size()
        && std::ranges::all_of(names, [&](const QString& n) { return fields.contains(n); });
}

// A part of what a Set may touch is enough, on both sides the same.
bool hasOnly(const QJsonObject& before, const QJsonObject& after, const QStringList& names)
{
    return before.keys() == after.keys()
        && std::ranges::all_of(after.keys(), [&](const QString& n) { return names.contains(n); });
}

bool sidesAreRight(const Kind& k, const Change& c)
{
    const auto names = [&] { return k.fields.toString().split(u' ', Qt::SkipEmptyParts); };
    switch (k.verb) {
    case Verb::Create: // a deletion that was under way is put back from what it has left of the record
        return c.after && (!c.before || !c.archive.isEmpty());
    case Verb::Delete:
        return c.before && !c.after;
    case Verb::Update:
        return c.before && c.after && hasExactly(*c.before, names()) && hasExactly(*c.after, names());
    case Verb::Set:
        break;
    }
    return c.after && (!c.before || hasOnly(*c.before, *c.after, names()));
}

} // namespace

Result<void> checkShape(const Change& c)
{
    const auto* k = kind(c.kind);
    if (!k)
        return fail(Fault::Invalid, "change.unknown-kind", {quoted(c.kind)});
    if (c.subject.type != k->type)
        return fail(Fault::Invalid, "change.type", {c.kind, quoted(c.subject.type)});
    if (c.subject.id.isEmpty())
        return fail(Fault::Invalid, "change.no-id", {c.kind});
    if (!sidesAreRight(*k, c))
        return fail(Fault::Invalid, "change.sides", {c.kind});
    const auto* type = recordType(k->type);
    for (const auto* side : {&c.before, &c.after})
        if (*side)
            if (auto fine = checkFields(*type, **side); !fine)
                return fine;
    return {};
}

} // namespace bw
