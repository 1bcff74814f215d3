// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ledger_access.h"
#include "app/cli/people.h"
#include "app/cli/write.h"
#include "core/secrets/password_maker.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

Result<void> Building::add(Result<Change> change)
{
    if (!change)
        return tl::unexpected(change.error());
    set.changes.push_back(std::move(*change));
    return {};
}

Result<const User*> Building::user(const QString& text) const
{
    const auto row = findUser(now, text, run.line.value("provider"_L1));
    if (!row)
        return tl::unexpected(row.error());
    return &now.users[*row];
}

Result<Ledger*> Building::ledger()
{
    if (!m_ledger) {
        auto opened = openLedgerToRead(run, backend); // --dry-run and --plan
        if (!opened)
            return tl::unexpected(opened.error());
        m_opened = std::move(*opened);
        m_ledger = m_opened.get();
    }
    return m_ledger;
}

Result<SecretPtr> Building::newPassword(const QString& whose)
{
    const auto& line = run.line;
    if (line.has("password-file"_L1) && line.has("generate-password"_L1))
        return fail(Fault::Invalid, "command.exclude", {u"--password-file"_s, u"--generate-password"_s});
    if (line.has("plan"_L1)) {
        notes.push_back({"command.plan-without-password", Level::Inform});
        return SecretPtr();
    }
    if (line.has("generate-password"_L1)) {
        auto made = makePassword();
        generated[int(set.changes.size())] = made;
        return made;
    }
    if (line.has("password-file"_L1)) {
        if (!m_passwordFromFile) {
            auto read = readSecretFile(line.value("password-file"_L1));
            if (!read)
                return read;
            m_passwordFromFile = *read;
        }
        return m_passwordFromFile;
    }
    if (!Terminal::canAsk())
        return fail(Fault::Invalid, "command.password-missing");
    const auto question = QCoreApplication::translate("Command", "New password for %1: ").arg(terminalText(whose));
    auto typed = Terminal::askPassword(question, run.context.stop);
    if (!typed)
        return typed;
    const auto again =
        Terminal::askPassword(QCoreApplication::translate("Command", "The same again: "), run.context.stop);
    if (!again)
        return again;
    if ((*typed)->reveal() != (*again)->reveal())
        return fail(Fault::Invalid, "command.password-differs");
    return typed;
}

} // namespace bw::cli
