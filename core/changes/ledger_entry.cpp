// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_entry.h"
#include "core/base/json_text.h"
#include "core/changes/ledger_chain.h"
#include <QJsonDocument>

namespace bw {

QString id(JournalItem::What what)
{
    static constexpr const char* ids[]{"apply", "undo", "backup", "restore", "rescue", "forget", "note"};
    return QString::fromLatin1(ids[size_t(what)]);
}

QString id(JournalItem::State state)
{
    static constexpr const char* ids[]{"open", "applied", "partly", "failed", "conflict"};
    return QString::fromLatin1(ids[size_t(state)]);
}

namespace entry {

namespace {

// Members come in the order of their names: that is the canonical form.
class Writer {
public:
    explicit Writer(QByteArray& out)
        : m_out(out)
    {
        m_out += '{';
    }
    Writer& name(const char* member)
    {
        if (!std::exchange(m_first, false))
            m_out += ',';
        m_out += '"';
        m_out += member;
        m_out += "\":";
        return *this;
    }
    void text(const char* member, const QString& v) { appendJsonText(name(member).m_out, v); }
    void unlessEmpty(const char* member, const QString& v)
    {
        if (!v.isEmpty())
            text(member, v);
    }
    void json(const char* member, const QJsonValue& v) { appendJson(name(member).m_out, v); }
    void personal(const char* member, const QJsonValue& v) { chain::appendPersonal(name(member).m_out, v); }
    void raw(const char* member, const QByteArray& v) { name(member).m_out += v; }
    QByteArray& out() { return m_out; }
    void end() { m_out += '}'; }

private:
    QByteArray& m_out;
    bool m_first = true;
};

void appendBy(Writer& w, const Operator& by)
{
    Writer who(w.name("by").out());
    who.personal("host", by.host);
    who.personal("user", by.user);
    who.end();
}

bool isText(const RecordType* type, const QString& field)
{
    return type && std::ranges::any_of(type->fields, [&](const FieldInfo& f) { return f.text && f.id == field; });
}

void appendFields(QByteArray& out, const RecordType* type, const QJsonObject& fields)
{
    out += '{';
    bool first = true;
    for (auto i = fields.begin(); i != fields.end(); ++i) {
        if (!std::exchange(first, false))
            out += ',';
        appendJsonText(out, i.key());
        out += ':';
        if (isText(type, i.key()))
            chain::appendPersonal(out, i.value());
        else
            appendJson(out, i.value());
    }
    out += '}';
}

void appendChange(QByteArray& out, const Change& c, const People& people)
{
    const auto* type = recordType(c.subject.type);
    Writer w(out);
    if (c.after)
        appendFields(w.name("after").out(), type, *c.after);
    w.unlessEmpty("archive", c.archive);
    if (c.before)
        appendFields(w.name("before").out(), type, *c.before);
    w.text("kind", c.kind);
    Writer s(w.name("subject").out());
    const auto persons = personsOf(c);
    const auto email = persons.isEmpty() ? QString() : people.value(persons.front());
    if (!email.isEmpty())
        s.personal("email", email);
    s.text("id", c.subject.id);
    s.personal("label", c.subject.label);
    s.text("scope", c.subject.scope);
    s.text("type", c.subject.type);
    s.end();
    w.end();
}

QString withoutSecrets(QString text, std::span<const SecretPtr> secrets)
{
    for (const auto& secret : secrets)
        if (secret && !secret->reveal().isEmpty())
            text.replace(QString::fromUtf8(secret->reveal()), QStringLiteral("•••"));
    return text;
}

QLatin1StringView statusId(Status s)
{
    static constexpr const char* ids[]{"done", "already_done", "failed", "conflict", "refused", "skipped", "unknown"};
    return QLatin1StringView(ids[size_t(s)]);
}

void appendOutcome(QByteArray& out, const Outcome& o, std::span<const SecretPtr> secrets)
{
    Writer w(out);
    if (o.error) {
        // Its detail stays out: the other side's own words may repeat a value that was bound.
        Writer e(w.name("error").out());
        QJsonArray args;
        for (const auto& arg : o.error->args)
            args.append(withoutSecrets(arg, secrets));
        e.personal("args", args);
        e.json("fault", int(o.error->fault));
        e.text("id", QString::fromLatin1(o.error->id));
        e.end();
    }
    if (o.found) {
        QJsonObject found = *o.found;
        chain::appendPersonal(w.name("found").out(), found);
    }
    w.unlessEmpty("made", o.madeId);
    w.text("status", statusId(o.status));
    w.end();
}

template<class Each, class Append> void appendAll(QByteArray& out, const Each& all, Append append)
{
    out += '[';
    bool first = true;
    for (const auto& one : all) {
        if (!std::exchange(first, false))
            out += ',';
        append(one);
    }
    out += ']';
}

void appendNotes(Writer& w, const QStringList& notes)
{
    if (!notes.isEmpty())
        w.personal("notes", QJsonArray::fromStringList(notes));
}

void begin(Writer& w, const Head& head) { w.json("at", encode(head.at)); }

void broken(Writer& w, const Head& head)
{
    if (!head.broken.isEmpty())
        w.raw("broken", head.broken);
}

} // namespace

QStringList personsOf(const Change& c)
{
    if (c.subject.type == u"user")
        return {c.subject.id};
    QStringList all;
    for (const auto& side : {c.before, c.after})
        for (const auto* field : {u"owner", u"creator", u"redeemer"})
            if (const auto who = side ? side->value(QStringView(field)).toString() : QString();
                !who.isEmpty() && !all.contains(who))
                all << who;
    return all;
}

QByteArray intent(const Head& head, JournalItem::What what, const ChangeSet& set, const QStringList& allowed,
    const People& people, const Foreseen& seen)
{
    QByteArray out;
    out.reserve(512 + qsizetype(set.changes.size()) * 400);
    Writer w(out);
    w.json("allowed", QJsonArray::fromStringList(allowed));
    if (!seen.already.empty())
        appendAll(w.name("already").out(), seen.already, [&](int n) { out += QByteArray::number(n); });
    begin(w, head);
    if (set.base != Instant{})
        w.json("base", encode(set.base));
    broken(w, head);
    appendBy(w, head.by);
    appendAll(w.name("changes").out(), set.changes, [&](const Change& c) { appendChange(out, c, people); });
    w.text("instance", head.instance);
    w.text("kind", QStringLiteral("intent"));
    w.text("place", set.place);
    w.personal("reason", set.reason);
    w.text("set", set.id);
    w.unlessEmpty("undoes", set.undoes);
    w.text("what", id(what));
    if (seen.whole)
        w.json("whole", true);
    w.end();
    return out;
}

QByteArray outcomes(const Head& head, const char* kind, const QString& set, std::span<const Outcome> all,
    const QStringList& notes, std::span<const SecretPtr> secrets)
{
    QByteArray out;
    Writer w(out);
    begin(w, head);
    broken(w, head);
    appendBy(w, head.by);
    w.text("instance", head.instance);
    w.text("kind", QString::fromLatin1(kind));
    appendNotes(w, notes);
    appendAll(w.name("outcomes").out(), all, [&](const Outcome& o) { appendOutcome(out, o, secrets); });
    w.text("set", set);
    w.end();
    return out;
}

QByteArray note(const Head& head, JournalItem::What what, const QString& text, const QString& reason)
{
    QByteArray out;
    Writer w(out);
    begin(w, head);
    broken(w, head);
    appendBy(w, head.by);
    w.text("instance", head.instance);
    w.text("kind", QStringLiteral("note"));
    appendNotes(w, text.isEmpty() ? QStringList() : QStringList(text));
    w.personal("reason", reason);
    w.text("what", id(what));
    w.end();
    return out;
}

QByteArray forgetting(const Head& head, const QString& person, std::span<const Blanked> all, const QString& reason)
{
    QByteArray out;
    Writer w(out);
    begin(w, head);
    appendAll(w.name("blanked").out(), all,
        [&](const Blanked& b) { out += '[' + QByteArray::number(b.seq) + ",\"" + b.digest + "\"]"; });
    broken(w, head);
    appendBy(w, head.by);
    w.text("instance", head.instance);
    w.text("kind", QStringLiteral("note"));
    w.text("person", person);
    if (!reason.isEmpty())
        w.personal("reason", reason);
    w.text("what", id(JournalItem::What::Forget));
    w.end();
    return out;
}

QByteArray expiry(const Head& head, qint64 until)
{
    QByteArray out;
    Writer w(out);
    begin(w, head);
    broken(w, head);
    appendBy(w, head.by);
    w.text("instance", head.instance);
    w.text("kind", QStringLiteral("note"));
    w.json("until", until);
    w.text("what", id(JournalItem::What::Note));
    w.end();
    return out;
}

} // namespace entry

People peopleOf(std::span<const Change> changes, const Snapshot& s)
{
    People all;
    for (const auto& c : changes)
        for (const auto& who : entry::personsOf(c))
            if (const auto* u = s.users.find(who); u && !u->email.isEmpty())
                all.insert(who, u->email);
    return all;
}

} // namespace bw
