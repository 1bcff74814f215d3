// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/document.h"
#include "app/cli/people.h"
#include "app/cli/said.h"
#include "app/cli/table_text.h"
#include "app/cli/time_words.h"
#include "app/cli/write.h"
#include "core/base/display.h"
#include "core/base/json_text.h"
#include "core/domain/access.h"
#include "core/domain/records.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Found {
    std::unique_ptr<Backend> backend;
    SnapshotPtr snapshot;
    const User* user = nullptr;
};
Result<Found> readUser(Run& run, Parts parts)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    auto snapshot = readParts(run, **backend, parts);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto row = findUser(**snapshot, run.line.arguments[0], run.line.value("provider"_L1));
    if (!row)
        return tl::unexpected(row.error());
    const auto* user = &(*snapshot)->users[*row];
    return Found{std::move(*backend), std::move(*snapshot), user};
}

QJsonObject userObject(const User& u) { return {{u"id"_s, u.id}, {u"email"_s, u.email}}; }

Result<int> codeOf(const Result<void>& written)
{
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

QString onOff(bool on)
{
    return on ? said(QT_TRANSLATE_NOOP("Command", "on")) : said(QT_TRANSLATE_NOOP("Command", "off"));
}

// "chat=off" into the stored map; "default" takes an entry out of it.
Result<void> setSwitch(const Snapshot& s, const QString& word, Switches& switches)
{
    const auto key = word.section(u'=', 0, 0), value = word.section(u'=', 1);
    const bool known = std::ranges::any_of(s.permissions, [&](const Permission& p) { return p.key == key; });
    if (!known && !switches.contains(key)) {
        QStringList all;
        for (const auto& p : s.permissions)
            all << p.key;
        return fail(Fault::Invalid, "command.permission", {key, all.join(u", ")});
    }
    if (value == u"on" || value == u"off")
        switches[key] = value == u"on";
    else if (value == u"default")
        switches.remove(key);
    else
        return fail(Fault::Invalid, "command.choice", {key, value, u"on, off, default"_s});
    return {};
}

const Quota* quotaOf(const Snapshot& s, const QString& owner, const QString& model)
{
    for (const auto& q : s.quotas)
        if (q.owner == owner && q.model == model)
            return &q;
    return nullptr;
}

// --max-requests N|none: none given leaves what is there.
Result<void> setLimit(const Line& line, QLatin1StringView option, QStringView field, QJsonObject& fields)
{
    if (!line.has(option))
        return {};
    if (line.value(option) == u"none") {
        fields.insert(field, QJsonValue::Null);
        return {};
    }
    // A JSON number holds no more than this exactly in every program.
    const auto n = parseWhole(line.value(option), option, 0, 9'007'199'254'740'991);
    if (!n)
        return tl::unexpected(n.error());
    fields.insert(field, *n);
    return {};
}

Result<QJsonObject> quotaFields(const Line& line, const Quota* there)
{
    QJsonObject fields;
    for (const auto& read : {setLimit(line, "max-requests"_L1, quota::maxRequests.id, fields),
             setLimit(line, "max-tokens"_L1, quota::maxTokens.id, fields)})
        if (!read)
            return tl::unexpected(read.error());
    if (line.has("window"_L1)) {
        const auto window = parseWindow(line.value("window"_L1), "window"_L1);
        if (!window)
            return tl::unexpected(window.error());
        fields.insert(quota::window.id, *window);
    }
    if (fields.isEmpty())
        return fail(Fault::Invalid, "command.option-missing",
            {line.command->words(), u"--max-requests, --max-tokens, --window"_s});
    if (there)
        return fields;
    if (!fields.contains(quota::window.id))
        return fail(Fault::Invalid, "command.option-missing", {line.command->words(), u"--window"_s});
    if (fields.size() == 1)
        return fail(
            Fault::Invalid, "command.option-missing", {line.command->words(), u"--max-requests, --max-tokens"_s});
    for (const auto id : {quota::maxRequests.id, quota::maxTokens.id})
        if (!fields.contains(id))
            fields.insert(id, QJsonValue::Null);
    return fields;
}

} // namespace

Result<int> showPermissions(Run& run)
{
    const auto found = readUser(run, Part::Users | Part::Roles);
    if (!found)
        return tl::unexpected(found.error());
    const auto& u = *found->user;
    const auto effective = effectivePermissions(u, *found->snapshot);
    const bool readable = !u.unreadable.contains(user::permissions.id);
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"user"_s, userObject(u));
        d.add(u"role"_s, u.role);
        d.add(u"explicit"_s, readable ? encode(u.permissions) : QJsonValue());
        d.add(u"effective"_s, readable || isAdmin(u) ? encode(effective) : QJsonValue());
        return codeOf(d.write(run.terminal));
    }
    std::vector<std::pair<QString, QString>> lines;
    for (auto i = effective.begin(); i != effective.end(); ++i)
        lines.emplace_back(i.key(),
            u.permissions.contains(i.key()) ? said(QT_TRANSLATE_NOOP("Command", "%1 (set)")).arg(onOff(i.value()))
                                            : onOff(i.value()));
    return codeOf(writePairs(run.terminal, lines));
}

Result<int> setPermissions(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto user = b.user(b.arguments()[0]);
        if (!user)
            return tl::unexpected(user.error());
        if ((*user)->unreadable.contains(user::permissions.id))
            b.notes.push_back({"command.permissions-unreadable", Level::Warn});
        auto switches = (*user)->permissions;
        for (const auto& word : b.arguments().mid(1))
            if (auto done = setSwitch(b.now, word, switches); !done)
                return done;
        return b.add(
            edit(b.now, u"user.permissions", (*user)->id, {{user::permissions.id.toString(), encode(switches)}}));
    });
}

Result<int> showModels(Run& run)
{
    const auto found = readUser(run, Part::Users | Part::Roles);
    if (!found)
        return tl::unexpected(found.error());
    const auto& u = *found->user;
    const bool readable = !u.unreadable.contains(user::models.id);
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"user"_s, userObject(u));
        d.add(u"restricted"_s, readable ? QJsonValue(u.models.has_value()) : QJsonValue());
        d.add(u"allowed"_s, u.models ? encode(*u.models) : QJsonValue(QJsonArray()));
        return codeOf(d.write(run.terminal));
    }
    const auto text = !readable ? said(QT_TRANSLATE_NOOP("Command", "can't be read"))
        : !u.models             ? said(QT_TRANSLATE_NOOP("Command", "all, not restricted"))
        : u.models->isEmpty()   ? said(QT_TRANSLATE_NOOP("Command", "none"))
                                : u.models->join(u'\n');
    return codeOf(run.terminal.printLine(terminalText(text).replace(u'\u240A', u'\n')));
}

Result<int> setModels(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto user = b.user(b.arguments()[0]);
        if (!user)
            return tl::unexpected(user.error());
        const auto models = b.arguments().mid(1);
        const bool all = b.run.line.has("all"_L1);
        if (all && !models.isEmpty())
            return fail(Fault::Invalid, "command.exclude", {u"--all"_s, u"MODEL"_s});
        if (!all && models.isEmpty())
            return fail(Fault::Invalid, "command.models-missing", {b.run.line.command->words()});
        for (const auto& m : models)
            if (!b.now.models.contains(m))
                b.notes.push_back({"command.model-new", Level::Inform, {}, {m}});
        return b.add(edit(b.now, u"user.models", (*user)->id,
            {{user::models.id.toString(), all ? QJsonValue(QJsonValue::Null) : encode(models)}}));
    });
}

Result<int> listQuotas(Run& run)
{
    const auto found = readUser(run, Part::Users | Part::Quotas | Part::Activity);
    if (!found)
        return tl::unexpected(found.error());
    QJsonArray all;
    QByteArray lines;
    for (const auto& q : found->snapshot->quotas) {
        if (q.owner != found->user->id)
            continue;
        all << QJsonObject{{u"id"_s, q.id}, {u"model"_s, q.model}, {u"max_requests"_s, encode(q.maxRequests)},
            {u"max_total_tokens"_s, encode(q.maxTokens)}, {u"window_seconds"_s, encode(q.windowSeconds)},
            {u"current_requests"_s, encode(q.usedRequests)}, {u"current_total_tokens"_s, encode(q.usedTokens)}};
        const auto of = [](const std::optional<qint64>& used, const std::optional<qint64>& most) {
            return u"%1 / %2"_s.arg(used ? exactNumber(*used) : u"?"_s, most ? exactNumber(*most) : u"–"_s);
        };
        lines += said(QT_TRANSLATE_NOOP("Command", "%1: requests %2, tokens %3 in %4"))
                     .arg(q.model.isEmpty() ? said(QT_TRANSLATE_NOOP("Command", "all models")) : terminalText(q.model),
                         of(q.usedRequests, q.maxRequests), of(q.usedTokens, q.maxTokens),
                         q.windowSeconds ? duration(*q.windowSeconds) : u"?"_s)
                     .toUtf8()
            + '\n';
    }
    if (run.line.style == Style::Json) {
        lines.clear();
        appendJson(lines, all);
        lines += '\n';
    }
    return codeOf(run.terminal.print(lines));
}

Result<int> setQuota(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto user = b.user(b.arguments()[0]);
        if (!user)
            return tl::unexpected(user.error());
        const auto model = b.run.line.value("model"_L1);
        const auto* there = quotaOf(b.now, (*user)->id, model);
        auto fields = quotaFields(b.run.line, there);
        if (!fields)
            return tl::unexpected(fields.error());
        if (there)
            return b.add(edit(b.now, u"quota.set", there->id, *fields));
        fields->insert(quota::owner.id, (*user)->id);
        fields->insert(quota::model.id, model);
        return b.add(
            create(u"quota.set", {u"quota"_s, u"new:1"_s, b.now.scope, labelOf(b.now, u"user", (*user)->id)}, *fields));
    });
}

Result<int> removeQuota(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto user = b.user(b.arguments()[0]);
        if (!user)
            return tl::unexpected(user.error());
        const bool all = b.run.line.has("all"_L1);
        if (all && b.run.line.has("model"_L1))
            return fail(Fault::Invalid, "command.exclude", {u"--all"_s, u"--model"_s});
        const auto model = b.run.line.value("model"_L1);
        QStringList others;
        for (const auto& q : b.now.quotas) {
            if (q.owner != (*user)->id)
                continue;
            if (!all && q.model != model)
                others << (q.model.isEmpty() ? said(QT_TRANSLATE_NOOP("Command", "all models")) : q.model);
            else if (auto done = b.add(remove(b.now, u"quota.remove", q.id)); !done)
                return done;
        }
        if (b.set.changes.empty() && !all)
            return fail(Fault::Invalid, "command.quota-unknown",
                {(*user)->email, model.isEmpty() ? said(QT_TRANSLATE_NOOP("Command", "all models")) : model,
                    others.isEmpty() ? u"–"_s : others.join(u", ")});
        return {};
    });
}

} // namespace bw::cli
