// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_documents.h"
#include "app/cli/connect.h"
#include "app/cli/document.h"
#include "app/cli/said.h"
#include "app/cli/table_text.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <QJsonArray>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString because(const Support& s) { return s.can == Can::Yes || !s.why ? QString() : textOf(s.why).sentence(); }

QJsonObject capabilitiesOf(const Capabilities& all)
{
    static constexpr QStringView names[]{u"no", u"partly", u"yes"};
    QJsonObject o;
    for (auto i = all.all().begin(); i != all.all().end(); ++i)
        o[i.key()] = QJsonObject{{u"can"_s, names[int(i->can)].toString()}, {u"why"_s, orNull(because(*i))},
            {u"instead"_s, i->instead ? QJsonValue(textOf(i->instead).sentence()) : QJsonValue()}};
    return o;
}

QJsonArray notesOf(const Instance& i, const Snapshot& s)
{
    QJsonArray all;
    for (const auto* notes : {&i.notes, &s.notes})
        for (const auto& n : *notes)
            all << QJsonObject{{u"id"_s, QString::fromLatin1(n.id)}, {u"level"_s, levelName(n.level)},
                {u"message"_s, textOf(n).sentence()}};
    return all;
}

QJsonObject secretOf(const Instance& i)
{
    const bool found = !i.hmacSecret.isEmpty();
    return {{u"found"_s, found}, {u"place"_s, orNull(i.hmacSecret)},
        {u"readable"_s, found ? QJsonValue(i.hmacSecretReadable) : QJsonValue()}};
}

QJsonValue openIn(const Instance& i)
{
    if (!i.openIn)
        return {};
    QJsonArray all;
    for (const auto& program : *i.openIn)
        all << QJsonObject{{u"program"_s, program.name}, {u"pid"_s, program.pid}};
    return all;
}

Result<void> writeDocument(Run& run, const Backend& backend, const Snapshot& s)
{
    const auto& i = backend.instance();
    Document d;
    d.add(u"product"_s, i.product);
    d.add(u"product_name"_s, i.productName);
    d.add(u"generation"_s, orNull(i.generation));
    d.add(u"way_in"_s, i.wayIn);
    d.add(u"place"_s, i.place);
    d.add(u"server"_s, i.server);
    d.add(u"hmac_secret"_s, secretOf(i));
    d.add(u"through_copy"_s, i.throughCopy);
    d.add(u"server_has_it_open"_s, i.openIn ? QJsonValue(!i.openIn->empty()) : QJsonValue());
    d.add(u"open_in"_s, openIn(i));
    d.add(u"counts"_s,
        QJsonObject{{u"users"_s, qint64(s.users.size())}, {u"invites"_s, qint64(s.invites.size())},
            {u"keys"_s, qint64(s.keys.size())}, {u"sessions"_s, qint64(s.sessions.size())},
            {u"quotas"_s, qint64(s.quotas.size())}});
    d.add(u"capabilities"_s, capabilitiesOf(backend.capabilities()));
    d.add(u"notes"_s, notesOf(i, s));
    return d.write(run.terminal);
}

QString openWords(const Instance& i)
{
    if (!i.openIn)
        return said(QT_TRANSLATE_NOOP("Command", "not known"));
    return i.openIn->empty() ? said(QT_TRANSLATE_NOOP("Command", "no")) : namesOf(*i.openIn);
}

QString secretWords(const Instance& i)
{
    if (i.hmacSecret.isEmpty())
        return said(QT_TRANSLATE_NOOP("Command", "not found"));
    return i.hmacSecretReadable ? i.hmacSecret
                                : said(QT_TRANSLATE_NOOP("Command", "%1 (not readable)")).arg(i.hmacSecret);
}

Result<void> writeText(Run& run, const Backend& backend, const Snapshot& s)
{
    const auto& i = backend.instance();
    std::vector<std::pair<QString, QString>> pairs{
        {said(QT_TRANSLATE_NOOP("Command", "Product")), i.productName},
        {said(QT_TRANSLATE_NOOP("Command", "Generation")), i.generation},
        {said(QT_TRANSLATE_NOOP("Command", "Database")), i.place},
        {said(QT_TRANSLATE_NOOP("Command", "Server")), i.server},
        {said(QT_TRANSLATE_NOOP("Command", "HMAC secret")), secretWords(i)},
        {said(QT_TRANSLATE_NOOP("Command", "Open in another program")), openWords(i)},
        {said(QT_TRANSLATE_NOOP("Command", "Users")), QString::number(s.users.size())},
        {said(QT_TRANSLATE_NOOP("Command", "Invites")), QString::number(s.invites.size())},
        {said(QT_TRANSLATE_NOOP("Command", "API keys")), QString::number(s.keys.size())},
        {said(QT_TRANSLATE_NOOP("Command", "Sessions")), QString::number(s.sessions.size())},
        {said(QT_TRANSLATE_NOOP("Command", "Quotas")), QString::number(s.quotas.size())},
    };
    const auto& capabilities = backend.capabilities().all();
    for (auto c = capabilities.begin(); c != capabilities.end(); ++c)
        pairs.emplace_back(c.key(),
            c->can == Can::Yes      ? said(QT_TRANSLATE_NOOP("Command", "yes"))
                : c->can == Can::No ? said(QT_TRANSLATE_NOOP("Command", "no: %1")).arg(because(*c))
                                    : said(QT_TRANSLATE_NOOP("Command", "partly: %1")).arg(because(*c)));
    return writePairs(run.terminal, pairs);
}

} // namespace

Result<int> showInfo(Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    const auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    const auto snapshot = readParts(
        run, **backend, Part::Users | Part::Roles | Part::Invites | Part::Keys | Part::Sessions | Part::Quotas);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto written = run.line.style == Style::Json ? writeDocument(run, **backend, **snapshot)
                                                       : writeText(run, **backend, **snapshot);
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
