// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> commandWritingTexts()
{
    static constexpr TextRow all[]{
        {"command.option-missing", QT_TRANSLATE_NOOP("Text", "“%1” needs the option %2."), "",
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl %1 --help” says more.")},
        {"command.exclude", QT_TRANSLATE_NOOP("Text", "%1 and %2 exclude each other.")},
        {"command.refused", QT_TRANSLATE_NOOP("Text", "A safety rule refuses this."), QT_TRANSLATE_NOOP("Text", "%1")},
        {"command.refused-allow", QT_TRANSLATE_NOOP("Text", "A safety rule refuses this."),
            QT_TRANSLATE_NOOP("Text", "%1"), QT_TRANSLATE_NOOP("Text", "It passes with %2; the journal notes that.")},
        {"command.password-missing", QT_TRANSLATE_NOOP("Text", "A password is needed."), "",
            QT_TRANSLATE_NOOP(
                "Text", "Give it by --password-file FILE (- is standard input), or --generate-password.")},
        {"command.password-differs", QT_TRANSLATE_NOOP("Text", "The two passwords are not the same.")},
        {"command.plan-without-password",
            QT_TRANSLATE_NOOP(
                "Text", "No password is saved in a change set: it is asked for when the set is applied.")},
        {"command.not-pending", QT_TRANSLATE_NOOP("Text", "%1 isn't pending, but %2."), "",
            QT_TRANSLATE_NOOP("Text", "See “users enable” for disabled accounts and “users delete” to remove one.")},
        {"command.not-disabled", QT_TRANSLATE_NOOP("Text", "%1 isn't disabled, but %2."), "",
            QT_TRANSLATE_NOOP("Text", "“users approve” lets pending users in.")},
        {"command.permission", QT_TRANSLATE_NOOP("Text", "There is no permission “%1”."),
            QT_TRANSLATE_NOOP("Text", "There are: %2.")},
        {"command.permissions-unreadable",
            QT_TRANSLATE_NOOP("Text", "The stored permissions can't be read; they are replaced as a whole.")},
        {"command.models-missing", QT_TRANSLATE_NOOP("Text", "“%1” needs the names of models, or --all.")},
        {"command.model-new",
            QT_TRANSLATE_NOOP(
                "Text", "The model “%1” is not among the names known from allow-lists, quotas and usage.")},
        {"command.quota-unknown", QT_TRANSLATE_NOOP("Text", "%1 has no such quota: %2."),
            QT_TRANSLATE_NOOP("Text", "There are quotas for: %3."),
            QT_TRANSLATE_NOOP("Text", "Choose one with --model, or take --all.")},
        {"command.window", QT_TRANSLATE_NOOP("Text", "“%2” is no value for %1."),
            QT_TRANSLATE_NOOP(
                "Text", "It takes 1m, 5m, 1h, 6h, 1d, 7d, 30d, or hours, minutes and seconds as 90m or 1h30m.")},
        {"command.expiry", QT_TRANSLATE_NOOP("Text", "“%2” is no value for %1."),
            QT_TRANSLATE_NOOP("Text",
                "It takes a time from now as 90d, 72h or 1y, a date as 2027-10-01, a time as 2027-10-01T13:00, or "
                "never.")},
        {"command.expiry-past", QT_TRANSLATE_NOOP("Text", "“%2” lies in the past."), "",
            QT_TRANSLATE_NOOP("Text", "Give %1 a moment in the future, or revoke what shall end now.")},
        {"command.invite-never", QT_TRANSLATE_NOOP("Text", "An invite can't be open for ever."), "",
            QT_TRANSLATE_NOOP("Text", "Give a time as 72h or 7d.")},
        {"command.invite-no-creator",
            QT_TRANSLATE_NOOP("Text", "There is no active administrator who could be the creator."), "",
            QT_TRANSLATE_NOOP("Text", "Name somebody with --as USER.")},
        {"command.invite-creator",
            QT_TRANSLATE_NOOP("Text", "%1 is entered as creator: the oldest active administrator."), "",
            QT_TRANSLATE_NOOP("Text", "Name somebody else with --as USER.")},
        {"command.invite-unknown", QT_TRANSLATE_NOOP("Text", "There is no invite “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Give an id or the first letters of a code, as “invites list” prints them.")},
        {"command.invite-several", QT_TRANSLATE_NOOP("Text", "Several invites begin with “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Give the id.")},
        {"command.key-unknown", QT_TRANSLATE_NOOP("Text", "There is no API key “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Give an id, a prefix or a name that “keys list” prints.")},
        {"command.key-several", QT_TRANSLATE_NOOP("Text", "Several API keys are called “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Give the id.")},
        {"command.session-unknown", QT_TRANSLATE_NOOP("Text", "There is no session “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Give an id that “sessions list” prints, or its first 8 letters or more.")},
        {"command.session-several", QT_TRANSLATE_NOOP("Text", "Several sessions begin with “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Give more of the id.")},
        {"command.sessions-which", QT_TRANSLATE_NOOP("Text", "It is not clear which sessions are meant."), "",
            QT_TRANSLATE_NOOP("Text", "Give one of: ids of sessions, --user USER, --all-but USER, --all.")},
        {"command.other-instance", QT_TRANSLATE_NOOP("Text", "The change set was made for %1, and this is %2."),
            QT_TRANSLATE_NOOP("Text", "Its changes are checked against what is here.")},
        {"command.set-unknown", QT_TRANSLATE_NOOP("Text", "The journal of this instance has no change set “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl journal list” shows all of them.")},
        {"command.nothing-to-undo", QT_TRANSLATE_NOOP("Text", "There is nothing to take back."),
            QT_TRANSLATE_NOOP("Text", "No change set of this instance is applied and not yet undone.")},
        {"command.secret-file-exists", QT_TRANSLATE_NOOP("Text", "%1 exists already."),
            QT_TRANSLATE_NOOP("Text", "Secrets are only ever written to a new file."),
            QT_TRANSLATE_NOOP("Text", "Choose another name, or remove the file first.")},
        {"command.secret-file-not-made", QT_TRANSLATE_NOOP("Text", "%1 can't be made. Nothing was changed."), "",
            QT_TRANSLATE_NOOP("Text", "Check the free space and your rights in that folder.")},
        {"command.secret-file-not-written",
            QT_TRANSLATE_NOOP("Text", "The secrets could not be written to the file; they stand in this answer.")},
        {"command.proof", QT_TRANSLATE_NOOP("Text", "The proof “%1” can't be read.")},
        {"command.journal-csv", QT_TRANSLATE_NOOP("Text", "“journal list” has no CSV form."), "",
            QT_TRANSLATE_NOOP("Text", "Use “journal export --format csv”.")},
        {"command.forget-what", QT_TRANSLATE_NOOP("Text", "%1 is removed from the archive and blanked in the journal."),
            QT_TRANSLATE_NOOP("Text", "What was done to this person can't be undone any more.")},
        {"command.rescue-is-admin", QT_TRANSLATE_NOOP("Text", "%1 is an active administrator already."), "",
            QT_TRANSLATE_NOOP("Text", "Give --generate-password or --password-file to set a new password.")},
        {"command.settled-all",
            QT_TRANSLATE_NOOP("Text", "The change set %1 was interrupted; all of its %3 changes are in the database.")},
        {"command.settled-none",
            QT_TRANSLATE_NOOP("Text", "The change set %1 was interrupted; none of its %3 changes is in the database.")},
        {"command.settled-partly",
            QT_TRANSLATE_NOOP("Text", "The change set %1 was interrupted; %2 of its %3 changes are in the database."),
            "",
            QT_TRANSLATE_NOOP(
                "Text", "“changes finish %1” does the rest, “changes put-back %1” takes back what was done.")},
    };
    return all;
}

} // namespace bw
