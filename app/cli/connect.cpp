// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/saved.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestSecret = 64 * 1024;

bool isPostgres(const QString& address)
{
    return address.startsWith(u"postgresql://", Qt::CaseInsensitive)
        || address.startsWith(u"postgres://", Qt::CaseInsensitive);
}

// The only one there is, when the line names none.
Result<Profile> profileOf(const Line& line)
{
    // An empty variable in a script: to go on as if the option weren't there could open another database, or trust
    // another authority.
    for (const auto& o : options(OptionGroup::Where))
        if (line.has(o.name) && line.value(o.name).isEmpty())
            return fail(Fault::Invalid, "command.value-missing", {u"--"_s + o.name, o.value});
    if (!line.has("database"_L1))
        return savedInstance(line.value("instance"_L1));
    if (line.has("instance"_L1))
        return fail(Fault::Invalid, "command.where-twice");
    Profile unsaved;
    unsaved.address = line.value("database"_L1);
    unsaved.saved = false;
    return unsaved;
}

// What is given for this run goes before what was kept; none = libpq looks into ~/.pgpass.
Result<SecretPtr> passwordFor(Run& run, const Profile& profile)
{
    if (run.line.has("database-password-file"_L1))
        return readSecretFile(run.line.value("database-password-file"_L1));
    if (!profile.saved || !isPostgres(profile.address) || qEnvironmentVariableIsSet("PGPASSWORD"))
        return SecretPtr();
    return savedPassword(profile, run.terminal, run.context);
}

Result<OpenRequest> request(Run& run)
{
    const auto& line = run.line;
    const auto profile = profileOf(line);
    if (!profile)
        return tl::unexpected(profile.error());
    OpenRequest r;
    r.address = profile->address;
    if (holdsPassword(r.address))
        return fail(Fault::Invalid, "command.password-in-address");
    r.caFile = line.has("ca-file"_L1) ? line.value("ca-file"_L1) : profile->caFile;
    r.hmacSecretFile = line.value("hmac-secret-file"_L1);
    if (const QFileInfo hmac(r.hmacSecretFile);
        line.has("hmac-secret-file"_L1) && !(hmac.isFile() && hmac.isReadable()))
        return fail(Fault::Invalid, "command.secret-file", {r.hmacSecretFile});
    else if (line.has("hmac-secret-file"_L1) && hmac.size() == 0)
        return fail(Fault::Invalid, "command.secret-file-empty", {r.hmacSecretFile});
    if (line.has("timeout"_L1)) {
        const auto seconds = parseWhole(line.value("timeout"_L1), "timeout"_L1, 1, 86400);
        if (!seconds)
            return tl::unexpected(seconds.error());
        r.timeoutMs = int(*seconds * 1000);
        r.lockWaitMs = std::max(r.lockWaitMs, r.timeoutMs);
    }
    auto password = passwordFor(run, *profile);
    if (!password)
        return tl::unexpected(password.error());
    r.password = std::move(*password);
    r.now = [now = run.now] { return now; };
    return r;
}

Result<std::unique_ptr<Backend>> openAsking(Run& run, OpenRequest& r)
{
    auto opened = openDatabase(r, run.context);
    if (opened || opened.error().fault != Fault::NotSignedIn || run.line.has("database-password-file"_L1)
        || !isPostgres(r.address) || !Terminal::canAsk())
        return opened;
    auto typed = Terminal::askPassword(
        QCoreApplication::translate("Command", "Password for %1: ").arg(terminalText(r.address)), run.context.stop);
    if (!typed)
        return tl::unexpected(typed.error());
    r.password = std::move(*typed);
    return openDatabase(r, run.context);
}

} // namespace

Result<SecretPtr> readSecretFile(const QString& file)
{
    QFile in(file);
    const bool open = file == u"-" ? in.open(0, QIODevice::ReadOnly) : in.open(QIODevice::ReadOnly);
    if (!open)
        return fail(Fault::Invalid, "command.secret-file", {file}, in.errorString());
    auto text = in.read(kLargestSecret);
    if (text.endsWith('\n'))
        text.chop(text.endsWith("\r\n") ? 2 : 1);
    return std::make_shared<const Secret>(std::move(text));
}

bool holdsPassword(const QString& address)
{
    if (!isPostgres(address))
        return false;
    // By hand: libpq accepts addresses that QUrl does not, such as several hosts.
    const auto rest = address.mid(address.indexOf(u"://") + 3);
    // A slash in a password is wrong but happens; what stands before the last @ is no host either way.
    const auto user = rest.left(rest.section(u'?', 0, 0).lastIndexOf(u'@') + 1);
    if (const auto colon = user.indexOf(u':'); colon >= 0 && colon < user.size() - 2)
        return true;
    const auto question = address.indexOf(u'?');
    if (question < 0)
        return false;
    for (const auto& [name, value] : QUrlQuery(address.mid(question + 1)).queryItems(QUrl::FullyDecoded))
        if (!value.isEmpty() && (name == u"password" || name == u"sslpassword"))
            return true;
    return false;
}

Result<QString> addressOf(const Line& line)
{
    const auto profile = profileOf(line);
    if (!profile)
        return tl::unexpected(profile.error());
    if (holdsPassword(profile->address))
        return fail(Fault::Invalid, "command.password-in-address");
    return profile->address;
}

Result<std::unique_ptr<Backend>> connect(Run& run)
{
    auto r = request(run);
    if (!r)
        return tl::unexpected(r.error());
    run.terminal.detail(QCoreApplication::translate("Command", "Opening %1").arg(terminalText(r->address)));
    auto opened = openAsking(run, *r);
    if (!opened)
        return opened;
    const auto& i = (*opened)->instance();
    run.terminal.detail(u"%1 %2, %3, %4"_s.arg(i.productName, i.generation, i.server, terminalText(i.place)));
    for (const auto& note : i.notes)
        run.terminal.note(note);
    return opened;
}

Result<SnapshotPtr> readParts(Run& run, Backend& backend, Parts parts)
{
    QElapsedTimer watch;
    watch.start();
    auto snapshot = backend.read({parts}, run.context);
    if (!snapshot)
        return snapshot;
    run.terminal.detail(QCoreApplication::translate("Command", "Read in %1 ms").arg(watch.elapsed()));
    for (const auto& note : (*snapshot)->notes)
        run.terminal.note(note);
    return snapshot;
}

} // namespace bw::cli
