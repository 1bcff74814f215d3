// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/change_file.h"
#include "core/base/display.h"
#include "core/changes/json_check.h"
#include "core/changes/shape.h"
#include "core/domain/text.h"
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

namespace bw {
using namespace Qt::Literals::StringLiterals;
namespace {

constexpr int kFileVersion = 1;
constexpr auto kMark = "bailiwick_change_set"_L1;
constexpr qint64 kLargestFile = 64 << 20;
constexpr qsizetype kMostChanges = 200'000;
constexpr qsizetype kLongestText = 1 << 20;
constexpr int kDeepest = 8; // set, changes, change, before, permissions: five are used

QByteArray text(const QJsonValue& v)
{
    const auto wrapped = QJsonDocument(QJsonArray{v}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QJsonObject subjectJson(const Subject& s)
{
    return {{u"type"_s, s.type}, {u"id"_s, s.id}, {u"scope"_s, s.scope}, {u"label"_s, s.label}};
}

// In the order that a person reads it; one change is one line.
QByteArray changeLine(const Change& c)
{
    QByteArray line = "{\"kind\":" + text(c.kind) + ",\"subject\":" + text(subjectJson(c.subject));
    if (c.before)
        line += ",\"before\":" + text(*c.before);
    if (c.after)
        line += ",\"after\":" + text(*c.after);
    if (!c.archive.isEmpty())
        line += ",\"archive\":" + text(c.archive);
    if (c.secret || lacksPassword(c))
        line += ",\"needs\":\"password\"";
    return line + '}';
}

// Reads the members of one object; the first thing that is wrong stays.
class Members {
public:
    Members(const QJsonObject& object, std::initializer_list<QLatin1StringView> known)
        : m_object(object)
    {
        for (auto i = object.begin(); i != object.end(); ++i)
            if (std::ranges::find(known, i.key()) == known.end())
                note("change-file.unknown", i.key());
    }
    QString string(QLatin1StringView name, bool needed = true)
    {
        const auto v = m_object.value(name);
        if (!v.isString() && (needed || !v.isUndefined()))
            note("change-file.member", name);
        return v.toString();
    }
    Instant time(QLatin1StringView name)
    {
        Instant at;
        if (!decode(m_object.value(name), at))
            note("change-file.member", name);
        return at;
    }
    QJsonObject object(QLatin1StringView name)
    {
        const auto v = m_object.value(name);
        if (!v.isObject())
            note("change-file.member", name);
        return v.toObject();
    }
    std::optional<QJsonObject> optionalObject(QLatin1StringView name)
    {
        return m_object.contains(name) ? std::optional(object(name)) : std::nullopt;
    }
    QJsonArray array(QLatin1StringView name)
    {
        const auto v = m_object.value(name);
        if (!v.isArray())
            note("change-file.member", name);
        return v.toArray();
    }
    void note(const char* id, const QString& name)
    {
        if (!m_wrong)
            m_wrong = Error{Fault::Invalid, id, {displayText(name, 60)}};
    }
    const std::optional<Error>& wrong() const { return m_wrong; }

private:
    const QJsonObject& m_object;
    std::optional<Error> m_wrong;
};

bool isSetId(const QString& id)
{
    static const QRegularExpression form(uR"(\A[0-9A-Za-z-]{1,64}\z)"_s);
    return form.match(id).hasMatch();
}

// "SET/N", and only of what brings rows or their bytes back.
bool isArchive(const QString& reference, const QString& kindId)
{
    static const QRegularExpression form(uR"(\A[0-9A-Za-z-]{1,64}/[0-9]{1,6}\z)"_s);
    const auto* k = kind(kindId);
    const bool takes = kindId.endsWith(u".restore") || (k && k->exact);
    return reference.isEmpty() || (takes && form.match(reference).hasMatch());
}

Result<Change> changeFrom(const QJsonObject& json)
{
    Members m(json, {"kind"_L1, "subject"_L1, "before"_L1, "after"_L1, "archive"_L1, "needs"_L1});
    Change c;
    c.kind = m.string("kind"_L1);
    c.before = m.optionalObject("before"_L1);
    c.after = m.optionalObject("after"_L1);
    c.archive = m.string("archive"_L1, false);
    if (!isArchive(c.archive, c.kind))
        m.note("change-file.member", u"archive"_s);
    const auto needs = m.string("needs"_L1, false);
    const auto* k = kind(c.kind);
    if (!needs.isEmpty() && (needs != u"password" || (k && k->takes != Takes::Password)))
        m.note("change-file.member", u"needs"_s);
    const auto subject = m.object("subject"_L1);
    Members s(subject, {"type"_L1, "id"_L1, "scope"_L1, "label"_L1});
    c.subject = {s.string("type"_L1), s.string("id"_L1), s.string("scope"_L1, false), s.string("label"_L1, false)};
    c.subject.label = displayText(c.subject.label); // it is for people only
    for (const auto* members : {&m, &s})
        if (members->wrong())
            return tl::unexpected(*members->wrong());
    if (auto fine = checkShape(c); !fine)
        return tl::unexpected(fine.error());
    return c;
}

Result<void> checkFileVersion(const QJsonObject& root)
{
    const auto version = root.value(kMark);
    if (!version.isDouble())
        return fail(Fault::Invalid, "change-file.none");
    if (version.toInteger() != kFileVersion)
        return fail(Fault::Unsupported, "change-file.version", {QString::number(version.toDouble())});
    return {};
}

// Which of thousands it is, and what is wrong with it.
Error inChange(const Error& e, qsizetype number)
{
    return {Fault::Invalid, "change-file.change", {QString::number(number), textOf(e).what}};
}

} // namespace

QByteArray toFile(const ChangeSet& set)
{
    const std::pair<const char*, QJsonValue> head[]{{"id", set.id}, {"instance", set.instance}, {"place", set.place},
        {"who", set.who}, {"at", encode(set.at)}, {"base", encode(set.base)}, {"reason", set.reason},
        {"undoes", set.undoes}};
    QByteArray out = "{\n  \"" + QByteArray(kMark.data()) + "\": " + QByteArray::number(kFileVersion);
    for (const auto& [name, value] : head)
        out += QByteArray(",\n  \"") + name + "\": " + text(value);
    out += ",\n  \"changes\": [";
    const char* between = "\n    ";
    for (const auto& c : set.changes) {
        out += between + changeLine(c);
        between = ",\n    ";
    }
    return out + "\n  ]\n}\n";
}

Result<ChangeSet> fromFile(const QByteArray& bytes)
{
    if (bytes.size() > kLargestFile)
        return fail(Fault::TooMany, "change-file.large", {QString::number(kLargestFile >> 20)});
    if (auto fine = checkJson(bytes, kDeepest, kLongestText); !fine)
        return tl::unexpected(fine.error());
    QJsonParseError parsed;
    const auto document = QJsonDocument::fromJson(bytes, &parsed);
    if (!document.isObject())
        return fail(Fault::Invalid, "change-file.none", {}, parsed.errorString());
    const auto root = document.object();
    if (auto fine = checkFileVersion(root); !fine)
        return tl::unexpected(fine.error());
    Members m(root,
        {kMark, "id"_L1, "instance"_L1, "place"_L1, "who"_L1, "at"_L1, "base"_L1, "reason"_L1, "undoes"_L1,
            "changes"_L1});
    ChangeSet set{m.string("id"_L1), m.string("instance"_L1), displayText(m.string("place"_L1)),
        displayText(m.string("who"_L1)), m.time("at"_L1), m.time("base"_L1), m.string("reason"_L1),
        m.string("undoes"_L1, false), {}};
    if (!isSetId(set.id))
        m.note("change-file.member", u"id"_s);
    if (!set.undoes.isEmpty() && !isSetId(set.undoes))
        m.note("change-file.member", u"undoes"_s);
    const auto changes = m.array("changes"_L1);
    if (m.wrong())
        return tl::unexpected(*m.wrong());
    if (changes.size() > kMostChanges)
        return fail(
            Fault::TooMany, "change-file.many", {QString::number(changes.size()), QString::number(kMostChanges)});
    set.changes.reserve(size_t(changes.size()));
    for (qsizetype i = 0; i < changes.size(); ++i) {
        auto change = changeFrom(changes.at(i).toObject());
        if (!change)
            return tl::unexpected(inChange(change.error(), i + 1));
        set.changes.push_back(std::move(*change));
    }
    return set;
}

Result<void> saveChangeSet(const ChangeSet& set, const QString& file)
{
    QSaveFile out(file);
    const auto bytes = toFile(set);
    // Before the first byte: names and addresses are nobody else's business.
    const bool done = out.open(QIODevice::WriteOnly)
        && out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && out.write(bytes) == bytes.size()
        && out.commit();
    if (!done)
        return fail(Fault::Storage, "change-file.not-written", {displayText(file)}, out.errorString());
    return {};
}

Result<ChangeSet> loadChangeSet(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(Fault::Storage, "change-file.not-read", {displayText(file)}, in.errorString());
    QByteArray bytes;
    // A pipe has no size to ask for, and gives it in pieces. What is too much is not read to its end.
    for (auto piece = in.read(1 << 20); !piece.isEmpty() && bytes.size() <= kLargestFile; piece = in.read(1 << 20))
        bytes += piece;
    return fromFile(bytes);
}

bool lacksPassword(const Change& c)
{
    const auto* k = kind(c.kind);
    if (!k || k->takes != Takes::Password || c.secret)
        return false;
    const auto provider = c.to(user::provider); // none: a local account
    return k->verb != Verb::Create || provider.isEmpty() || provider == u"local";
}

Result<std::vector<Standing>> standing(std::span<const Change> changes, const Snapshot& now)
{
    Snapshot after = now;
    Projection projection(after);
    std::vector<Standing> all(changes.size());
    for (size_t i = 0; i < changes.size(); ++i) {
        const auto& c = changes[i];
        if (auto fine = checkShape(c); !fine)
            return tl::unexpected(fine.error());
        all[i].fit = projection.fit(c);
        if (all[i].fit == Fit::Applies)
            projection.play(c);
        else if (all[i].fit == Fit::Conflict)
            all[i].found = recordType(c.subject.type)->find(after, c.subject.id);
    }
    return all;
}

} // namespace bw
