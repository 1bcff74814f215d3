// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/journal_export.h"
#include "core/base/json_text.h"
#include "core/domain/text.h"
#include "core/export/table_export.h"
#include <QIODevice>
#include <QJsonArray>

namespace bw {

namespace {

const Change kNoChange{}; // of an item that changes no record

QString statusOf(const JournalItem& item, size_t change)
{
    if (change < item.outcomes.size())
        return id(item.outcomes[change].status);
    return item.changes.empty() ? QStringLiteral("done") : QString();
}

QString messageOf(const JournalItem& item, size_t change)
{
    const auto* o = change < item.outcomes.size() ? &item.outcomes[change] : nullptr;
    return o && o->error ? textOf(*o->error).sentence() : QString();
}

QString fieldsOf(const std::optional<QJsonObject>& side)
{
    QByteArray text;
    if (side)
        appendJson(text, *side);
    return QString::fromUtf8(text);
}

// One line of CSV, CEF and syslog: a change with what its item says.
struct Event {
    const JournalItem& item;
    const Change& change;
    QString email, status, message;
};

struct JournalColumn {
    const char* name;
    QString (*text)(const Event&);
    bool plain = false; // made by this program: no spreadsheet takes it for a formula
};
const JournalColumn kJournalColumns[]{
    {"seq", [](const Event& e) { return QString::number(e.item.seq); }, true},
    {"at", [](const Event& e) { return toRfc3339(e.item.at); }, true},
    {"user", [](const Event& e) { return e.item.by.user; }},
    {"host", [](const Event& e) { return e.item.by.host; }},
    {"what", [](const Event& e) { return id(e.item.what); }, true},
    {"state", [](const Event& e) { return id(e.item.state); }, true},
    {"set", [](const Event& e) { return e.item.set; }},
    {"kind", [](const Event& e) { return e.change.kind; }},
    {"type", [](const Event& e) { return e.change.subject.type; }},
    {"id", [](const Event& e) { return e.change.subject.id; }},
    {"label", [](const Event& e) { return e.change.subject.label; }},
    {"email", [](const Event& e) { return e.email; }},
    {"before", [](const Event& e) { return fieldsOf(e.change.before); }},
    {"after", [](const Event& e) { return fieldsOf(e.change.after); }},
    {"status", [](const Event& e) { return e.status; }, true},
    {"message", [](const Event& e) { return e.message; }},
    {"reason", [](const Event& e) { return e.item.reason; }},
    {"allowed", [](const Event& e) { return e.item.allowed.join(u' '); }},
    {"undoes", [](const Event& e) { return e.item.undoes; }},
    {"undone_by", [](const Event& e) { return e.item.undoneBy; }},
    {"notes", [](const Event& e) { return e.item.notes.join(u' '); }},
    {"place", [](const Event& e) { return e.item.place; }},
    {"hash", [](const Event& e) { return QString::fromLatin1(e.item.hash); }},
};

QByteArray csvLine(const Event& e, bool formulaSafe)
{
    QByteArray line;
    for (const auto& column : kJournalColumns) {
        if (!line.isEmpty())
            line += ',';
        line += csvField(column.text(e), u',', formulaSafe && !column.plain).toUtf8();
    }
    return line + '\n';
}

// CEF escapes a backslash and, in the header, a bar or, in the extension, an equals sign; a line is one event.
QString cef(QString text, QChar special)
{
    QString out;
    for (const auto c : text) {
        if (c == u'\\' || c == special)
            out += u'\\';
        if (c == u'\n' || c == u'\r')
            out += special == u'=' ? (c == u'\n' ? QStringLiteral("\\n") : QStringLiteral("\\r")) : QStringLiteral(" ");
        else
            out += c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
                ? QChar(u' ')
                : c;
    }
    return out;
}

bool isFine(const Event& e) { return e.status == u"done"; }

int severityOf(const Event& e)
{
    const auto* k = kind(e.change.kind);
    if (!isFine(e))
        return 6;
    return k && k->destroys ? 5 : 3;
}

QByteArray cefLine(const Event& e)
{
    const auto* k = kind(e.change.kind);
    const auto what = e.change.kind.isEmpty() ? id(e.item.what) : e.change.kind;
    QString line = QStringLiteral("CEF:0|Bailiwick|Bailiwick|%1|%2|%3|%4|")
                       .arg(cef(QStringLiteral(BAILIWICK_VERSION), u'|'), cef(what, u'|'),
                           cef(k ? QString::fromUtf8(k->title) : what, u'|'), QString::number(severityOf(e)));
    auto put = [&, first = true](const char* name, const QString& text) mutable {
        if (text.isEmpty())
            return;
        line += QStringLiteral("%1%2=%3").arg(
            first ? QString() : QStringLiteral(" "), QLatin1StringView(name), cef(text, u'='));
        first = false;
    };
    put("rt", QString::number(e.item.at.us / 1000));
    put("externalId", QString::number(e.item.seq));
    put("suser", e.item.by.user);
    put("shost", e.item.by.host);
    put("duid", e.change.subject.id);
    put("duser", e.email.isEmpty() ? e.change.subject.label : e.email);
    put("act", id(e.item.what));
    put("outcome", e.status);
    put("reason", e.item.reason);
    put("msg", e.message.isEmpty() ? e.item.notes.join(u' ') : e.message);
    const std::pair<const char*, QString> named[]{{"set", e.item.set}, {"before", fieldsOf(e.change.before)},
        {"after", fieldsOf(e.change.after)}, {"instance", e.item.place}, {"allowed", e.item.allowed.join(u' ')},
        {"hash", QString::fromLatin1(e.item.hash)}};
    int n = 0;
    for (const auto& [name, text] : named) {
        const auto key = QByteArray("cs") + QByteArray::number(++n);
        if (!text.isEmpty())
            put((key + "Label").constData(), QString::fromLatin1(name));
        put(key.constData(), text);
    }
    return line.toUtf8() + '\n';
}

// What RFC 5424 lets stand in a header field: printable ASCII without blanks.
QByteArray headerField(const QString& text, qsizetype most)
{
    QByteArray out;
    for (const auto c : text.left(most))
        out += c.unicode() > 0x20 && c.unicode() < 0x7f ? char(c.unicode()) : '_';
    return out.isEmpty() ? QByteArray("-") : out;
}

QByteArray syslogLine(const Event& e)
{
    constexpr int audit = 13 * 8; // facility "log audit"
    const auto what = e.change.kind.isEmpty() ? id(e.item.what) : e.change.kind;
    return '<' + QByteArray::number(audit + (isFine(e) ? 6 : 4)) + ">1 " + toRfc3339(e.item.at).toLatin1() + ' '
        + headerField(e.item.by.host, 255) + " bailiwick - " + headerField(what, 32) + " - " + cefLine(e);
}

QJsonObject changeJson(const JournalItem& item, size_t n)
{
    const auto& c = item.changes[n];
    const auto side = [](const std::optional<QJsonObject>& fields) {
        return fields ? QJsonValue(*fields) : QJsonValue(QJsonValue::Null);
    };
    QJsonObject o{{QStringLiteral("kind"), c.kind}, {QStringLiteral("type"), c.subject.type},
        {QStringLiteral("id"), c.subject.id}, {QStringLiteral("label"), c.subject.label},
        {QStringLiteral("email"), item.emails.value(qsizetype(n))}, {QStringLiteral("before"), side(c.before)},
        {QStringLiteral("after"), side(c.after)}, {QStringLiteral("status"), statusOf(item, n)},
        {QStringLiteral("message"), messageOf(item, n)}};
    if (n < item.outcomes.size() && !item.outcomes[n].madeId.isEmpty())
        o.insert(QStringLiteral("made"), item.outcomes[n].madeId);
    return o;
}

} // namespace

QJsonObject toJson(const JournalItem& item)
{
    QJsonArray changes;
    for (size_t i = 0; i < item.changes.size(); ++i)
        changes.append(changeJson(item, i));
    return {{QStringLiteral("seq"), item.seq}, {QStringLiteral("at"), encode(item.at)},
        {QStringLiteral("user"), item.by.user}, {QStringLiteral("host"), item.by.host},
        {QStringLiteral("what"), id(item.what)}, {QStringLiteral("state"), id(item.state)},
        {QStringLiteral("set"), item.set}, {QStringLiteral("instance"), item.instance},
        {QStringLiteral("place"), item.place}, {QStringLiteral("reason"), item.reason},
        {QStringLiteral("allowed"), QJsonArray::fromStringList(item.allowed)},
        {QStringLiteral("notes"), QJsonArray::fromStringList(item.notes)}, {QStringLiteral("undoes"), item.undoes},
        {QStringLiteral("undone_by"), item.undoneBy}, {QStringLiteral("previous"), QString::fromLatin1(item.previous)},
        {QStringLiteral("hash"), QString::fromLatin1(item.hash)}, {QStringLiteral("changes"), changes}};
}

JournalWriter::JournalWriter(JournalFormat format, QIODevice& device, bool formulaSafe)
    : m_format(format)
    , m_device(device)
    , m_formulaSafe(formulaSafe)
{
}

Result<void> JournalWriter::put(const QByteArray& bytes)
{
    if (m_device.write(bytes) != bytes.size())
        return fail(Fault::Storage, "export.write", {}, m_device.errorString());
    return {};
}

Result<void> JournalWriter::begin()
{
    if (m_format != JournalFormat::Csv)
        return {};
    QByteArrayList names;
    for (const auto& column : kJournalColumns)
        names << column.name;
    return put(names.join(',') + '\n');
}

Result<void> JournalWriter::write(const JournalItem& item)
{
    if (m_format == JournalFormat::JsonLines) {
        QByteArray line;
        appendJson(line, toJson(item));
        return put(line + '\n');
    }
    for (size_t i = 0; i < std::max<size_t>(1, item.changes.size()); ++i) {
        const Event e{item, i < item.changes.size() ? item.changes[i] : kNoChange, item.emails.value(qsizetype(i)),
            statusOf(item, i), messageOf(item, i)};
        const auto line = m_format == JournalFormat::Csv ? csvLine(e, m_formulaSafe)
            : m_format == JournalFormat::Cef             ? cefLine(e)
                                                         : syslogLine(e);
        if (const auto done = put(line); !done)
            return done;
    }
    return {};
}

Result<void> exportJournal(
    Ledger& ledger, JournalFormat format, QIODevice& device, const Context& context, bool formulaSafe)
{
    JournalWriter writer(format, device, formulaSafe);
    if (const auto done = writer.begin(); !done)
        return done;
    return ledger.each([&](const JournalItem& item) { return writer.write(item); }, context);
}

} // namespace bw
