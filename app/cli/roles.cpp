// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/rows.h"
#include "core/base/json_text.h"
#include "core/tables/matrix.h"
#include <QJsonObject>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMatrixBuffer = 64 * 1024;

QJsonValue nullable(const QString& text) { return text.isNull() ? QJsonValue() : QJsonValue(text); }

void appendPermissions(QByteArray& out, const std::vector<Permission>& permissions)
{
    const char* before = "\n";
    for (const auto& p : permissions) {
        if (!p.known)
            continue;
        out += std::exchange(before, ",\n");
        out += "{\"key\":";
        appendJsonText(out, p.key);
        out += ",\"group\":";
        appendJsonText(out, p.group);
        out += p.byDefault ? ",\"default\":true}" : ",\"default\":false}";
    }
}

void appendUser(QByteArray& out, const Viewpoint& view, size_t row, const Column& permissions, const Column& models)
{
    const auto& u = view.snapshot.users[row];
    const auto switches = permissions.json(view, row).toObject();
    const auto add = [&](const char* name, const QJsonValue& value) {
        out += name;
        appendJson(out, value);
    };
    add("{\"id\":", nullable(u.id));
    add(",\"email\":", nullable(u.email));
    add(",\"role\":", nullable(u.role));
    add(",\"explicit\":", switches[u"explicit"]);
    add(",\"effective\":", switches[u"effective"]);
    add(",\"models\":", models.json(view, row));
    out += '}';
}

Result<void> writeDocument(Run& run, const Viewpoint& view, std::span<const size_t> rows)
{
    const auto& users = *listing(u"users");
    const auto &permissions = *users.column(u"permissions"), &models = *users.column(u"models");
    QByteArray out = "{\"permissions\":[";
    appendPermissions(out, view.snapshot.permissions);
    out += "],\n\"users\":[";
    const char* before = "\n";
    for (const auto row : rows) {
        out += std::exchange(before, ",\n");
        appendUser(out, view, row, permissions, models);
        if (out.size() < kMatrixBuffer)
            continue;
        if (run.context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        if (const auto printed = run.terminal.print(out); !printed)
            return printed;
        out.resize(0);
    }
    return run.terminal.print(out + "]}\n");
}

// A column for each permission is too much for eyes: what differs from the rule is what they look for.
const QString kTableColumns = u"email,role,explicit,models"_s;

} // namespace

Result<int> rolesMatrix(Run& run)
{
    if (run.line.style == Style::Json && run.line.has("columns"_L1))
        return fail(Fault::Invalid, "command.columns-json");
    const auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    const auto snapshot = readParts(run, **backend, Part::Users | Part::Roles);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const PermissionMatrix matrix(*snapshot);
    const auto listing = commandLineListing(matrix.listing());
    auto selection = readSelection(run, listing, {});
    if (!selection)
        return tl::unexpected(selection.error());
    if (run.line.style == Style::Table && !run.line.has("columns"_L1))
        selection->columns = *parseColumns(listing, kTableColumns);
    const Viewpoint view{**snapshot, run.now};
    const auto rows = selectRows(listing, view, *selection);
    const auto written = run.line.style == Style::Json ? writeDocument(run, view, rows)
                                                       : writeRows(run, listing, view, rows, *selection);
    if (!written)
        return tl::unexpected(written.error());
    return exitCodeOfList(run.line, rows.empty());
}

} // namespace bw::cli
