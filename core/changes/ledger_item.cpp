// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_chain.h"
#include "core/changes/ledger_entry.h"
#include "core/domain/text.h"
#include <QJsonDocument>

namespace bw::entry {

namespace {

// Unwraps personal fields, and remembers whether one was blanked.
struct Reader {
    bool blanked = false;
    QJsonValue plain(const QJsonValue& v)
    {
        if (!chain::isPersonal(v))
            return v;
        blanked = blanked || chain::isBlanked(v);
        return chain::isBlanked(v) ? QJsonValue(QJsonValue::Null) : chain::textOf(v);
    }
    QString text(const QJsonValue& v) { return plain(v).toString(); }
    QStringList texts(const QJsonValue& v)
    {
        QStringList all;
        const auto array = plain(v).toArray();
        for (const auto& one : array)
            all << one.toString();
        return all;
    }
    std::optional<QJsonObject> fields(const QJsonValue& v)
    {
        if (!v.isObject())
            return {};
        auto all = v.toObject();
        for (auto i = all.begin(); i != all.end(); ++i)
            if (i.value().isObject())
                i.value() = plain(i.value());
        return all;
    }
};

Instant instantOf(const QJsonValue& v)
{
    Instant at;
    decode(v, at);
    return at;
}

template<class T> T fromId(const QString& id, std::initializer_list<const char*> ids, T otherwise)
{
    int n = 0;
    for (const auto* known : ids) {
        if (id == QLatin1StringView(known))
            return T(n);
        ++n;
    }
    return otherwise;
}

// An error's id points to a row of the text catalogue for ever.
const char* catalogued(const QString& id)
{
    for (const auto rows : allTexts())
        for (const auto& row : rows)
            if (id == QLatin1StringView(row.id))
                return row.id;
    return "journal.other-error";
}

Change changeOf(const QJsonObject& o, Reader& r, QString& email)
{
    const auto subject = o.value(u"subject").toObject();
    email = r.text(subject.value(u"email"));
    return {o.value(u"kind").toString(),
        {subject.value(u"type").toString(), subject.value(u"id").toString(), subject.value(u"scope").toString(),
            r.text(subject.value(u"label"))},
        r.fields(o.value(u"before")), r.fields(o.value(u"after")), o.value(u"archive").toString()};
}

Outcome outcomeOf(const QJsonObject& o, Reader& r)
{
    Outcome out;
    out.status = fromId(o.value(u"status").toString(),
        {"done", "already_done", "failed", "conflict", "refused", "skipped", "unknown"}, Status::Unknown);
    out.madeId = o.value(u"made").toString();
    if (const auto e = o.value(u"error").toObject(); !e.isEmpty())
        out.error = Error{Fault(qBound(0, e.value(u"fault").toInt(), int(Fault::Internal))),
            catalogued(e.value(u"id").toString()), r.texts(e.value(u"args"))};
    if (o.contains(u"found"))
        out.found = r.fields(r.plain(o.value(u"found")));
    return out;
}

void addNotes(JournalItem& item, const QJsonObject& o, Reader& r)
{
    item.notes += r.texts(o.value(u"notes"));
    if (const auto broken = o.value(u"broken").toObject(); !broken.isEmpty())
        item.notes << textOf("journal.was-broken", {QString::number(broken.value(u"at").toInteger())}).sentence();
}

QString folded(const QString& text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

bool holds(const QJsonValue& v, const QStringList& words)
{
    if (v.isString()) {
        const auto text = folded(v.toString());
        return std::ranges::any_of(words, [&](const QString& word) { return text.contains(word); });
    }
    const auto array = v.toArray();
    const auto object = v.toObject();
    return std::any_of(array.begin(), array.end(), [&](const QJsonValue& one) { return holds(one, words); })
        || std::any_of(object.begin(), object.end(), [&](const QJsonValue& one) { return holds(one, words); });
}

struct Search {
    QStringList words;
    std::vector<QByteArray> found;
    // all: whatever the words.
    void in(const QJsonValue& v, bool all)
    {
        if (chain::isPersonal(v)) {
            if (!chain::isBlanked(v) && (all || holds(chain::textOf(v), words)))
                found.push_back(chain::digestOf(v));
            return;
        }
        const auto array = v.toArray();
        for (const auto& one : array)
            in(one, all);
        const auto object = v.toObject();
        for (auto i = object.begin(); i != object.end(); ++i)
            in(i.value(), all);
    }
};

} // namespace

JournalItem::State stateOf(std::span<const Outcome> all)
{
    const auto count = [&](auto... s) {
        return std::ranges::count_if(all, [&](const Outcome& o) { return ((o.status == s) || ...); });
    };
    const auto done = count(Status::Done, Status::AlreadyDone);
    if (done == std::ssize(all))
        return JournalItem::State::Applied;
    if (done > 0 || count(Status::Unknown) > 0)
        return JournalItem::State::Partly;
    return count(Status::Conflict) > 0 ? JournalItem::State::Conflict : JournalItem::State::Failed;
}

std::optional<JournalItem> item(qint64 seq, const QByteArray& body)
{
    const auto o = QJsonDocument::fromJson(body).object();
    const auto kind = o.value(u"kind").toString();
    if (kind != u"intent" && kind != u"note")
        return {};
    Reader r;
    JournalItem i;
    i.what = fromId(o.value(u"what").toString(), {"apply", "undo", "backup", "restore", "rescue", "forget", "note"},
        JournalItem::What::Note);
    i.state = kind == u"note" ? JournalItem::State::Applied : JournalItem::State::Open;
    i.seq = seq;
    i.at = instantOf(o.value(u"at"));
    i.set = o.value(u"set").toString();
    const auto by = o.value(u"by").toObject();
    i.by = {r.text(by.value(u"user")), r.text(by.value(u"host"))};
    i.reason = r.text(o.value(u"reason"));
    r.blanked = false; // who did it and why doesn't stand in the way of an undo
    i.place = o.value(u"place").toString();
    i.instance = o.value(u"instance").toString();
    i.allowed = r.texts(o.value(u"allowed"));
    i.undoes = o.value(u"undoes").toString();
    i.whole = o.value(u"whole").toBool();
    const auto already = o.value(u"already").toArray();
    for (const auto& n : already)
        i.already.push_back(n.toInt());
    if (i.what == JournalItem::What::Forget)
        i.notes << o.value(u"person").toString();
    if (o.contains(u"until"))
        i.notes << QStringLiteral("journal.expired");
    addNotes(i, o, r);
    const auto changes = o.value(u"changes").toArray();
    for (const auto& c : changes) {
        QString email;
        i.changes.push_back(changeOf(c.toObject(), r, email));
        i.emails << email;
    }
    i.blanked = r.blanked;
    return i;
}

void add(JournalItem& item, const QByteArray& body, bool isResult)
{
    const auto o = QJsonDocument::fromJson(body).object();
    Reader r;
    addNotes(item, o, r);
    const auto all = o.value(u"outcomes").toArray();
    std::vector<Outcome> outcomes;
    for (const auto& one : all)
        outcomes.push_back(outcomeOf(one.toObject(), r));
    // What an earlier attempt did is found done already by the one that goes on.
    for (size_t i = 0; i < std::min(outcomes.size(), item.outcomes.size()); ++i)
        if (outcomes[i].status == Status::AlreadyDone && item.outcomes[i].status == Status::Done)
            outcomes[i] = item.outcomes[i];
    item.outcomes = std::move(outcomes);
    item.state = isResult ? stateOf(item.outcomes) : JournalItem::State::Open;
}

std::optional<Instant> momentOf(const QByteArray& body)
{
    const auto at = QJsonDocument::fromJson(body).object().value(u"at");
    return at.isString() ? std::optional(instantOf(at)) : std::nullopt;
}

std::vector<QByteArray> fieldsOf(const QByteArray& body, const QString& person, const QStringList& words)
{
    Search search;
    for (const auto& word : words)
        if (!word.trimmed().isEmpty())
            search.words << folded(word.trimmed());
    auto o = QJsonDocument::fromJson(body).object();
    const auto changes = o.take(u"changes").toArray();
    search.in(o, false);
    Reader r;
    for (const auto& c : changes) {
        QString email;
        const auto his = personsOf(changeOf(c.toObject(), r, email)).contains(person);
        search.in(c, his);
    }
    return std::move(search.found);
}

std::vector<Blanked> blankedBy(const QByteArray& body)
{
    std::vector<Blanked> all;
    const auto list = QJsonDocument::fromJson(body).object().value(u"blanked").toArray();
    for (const auto& one : list)
        all.push_back({one.toArray().at(0).toInteger(), one.toArray().at(1).toString().toLatin1()});
    return all;
}

} // namespace bw::entry
