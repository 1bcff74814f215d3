// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> ruleTexts()
{
    static constexpr TextRow all[]{
        {"rule.other-instance", QT_TRANSLATE_NOOP("Text", "These changes were made for another instance: %1."),
            QT_TRANSLATE_NOOP("Text", "Records with the same ids may be somebody else's here."),
            QT_TRANSLATE_NOOP("Text",
                "Open the instance that they were made for. Where this is the same one at another place, allow it.")},
        {"rule.last-admin", QT_TRANSLATE_NOOP("Text", "Nobody could administer %2 any more."),
            QT_TRANSLATE_NOOP("Text", "After these changes no active administrator is left who can sign in (%1)."),
            QT_TRANSLATE_NOOP("Text", "Make somebody else an administrator first, or leave one of them out.")},
        {"rule.last-admin-legacy-key", QT_TRANSLATE_NOOP("Text", "Only the legacy key could administer %2."),
            QT_TRANSLATE_NOOP("Text",
                "After these changes no administrator is left who can sign in (%1). LOCALAI_API_KEY is a full "
                "administrator without an account, so what it does is nobody's in particular."),
            QT_TRANSLATE_NOOP("Text", "Keep an administrator with an account.")},
        {"rule.last-admin-unknown",
            QT_TRANSLATE_NOOP("Text", "It is not known whether an administrator could still sign in to %2."),
            QT_TRANSLATE_NOOP("Text",
                "These changes take administrators away (%1), and nobody has said which ways to sign in work there."),
            QT_TRANSLATE_NOOP("Text", "Try first to sign in as one of the administrators who stay.")},
        {"rule.last-admin-provider",
            QT_TRANSLATE_NOOP("Text", "No administrator could sign in to %2 before its identity provider works again."),
            QT_TRANSLATE_NOOP("Text",
                "The administrators who stay sign in through a provider that is off or broken. These changes take away "
                "%1."),
            QT_TRANSLATE_NOOP("Text", "Mend the provider first, or keep a local administrator.")},
        {"rule.own-account-deleted", QT_TRANSLATE_NOOP("Text", "You would delete your own account, %1.")},
        {"rule.own-account-disabled", QT_TRANSLATE_NOOP("Text", "You would lock your own account, %1."),
            QT_TRANSLATE_NOOP("Text", "Somebody else would have to enable it again.")},
        {"rule.own-account-demoted",
            QT_TRANSLATE_NOOP("Text", "You would take the administrator's role from your own account, %1."),
            QT_TRANSLATE_NOOP("Text", "Somebody else would have to give it back.")},
        {"rule.own-sessions", QT_TRANSLATE_NOOP("Text", "All of your own sessions would end."), "",
            QT_TRANSLATE_NOOP("Text", "You will have to sign in again as %1.")},
        {"rule.same-address-local", QT_TRANSLATE_NOOP("Text", "Two local accounts would have the address %1."),
            QT_TRANSLATE_NOOP("Text", "%2 has it, too. Sign-in with a password would find only one of them."),
            QT_TRANSLATE_NOOP("Text", "Choose another address.")},
        {"rule.same-address", QT_TRANSLATE_NOOP("Text", "Another account has the address %1 already."),
            QT_TRANSLATE_NOOP("Text", "It is %2 (%3). The server takes both, but people and lists mistake them.")},
        {"rule.unusable-address", QT_TRANSLATE_NOOP("Text", "Nobody could sign in with the address “%1”."),
            QT_TRANSLATE_NOOP("Text",
                "At sign-in the server makes small letters of what is typed and cuts blanks off; then it finds no such "
                "account."),
            QT_TRANSLATE_NOOP("Text", "Write it in small letters, without blanks.")},
        {"rule.password-empty", QT_TRANSLATE_NOOP("Text", "The password for %1 is empty.")},
        {"rule.password-null-byte", QT_TRANSLATE_NOOP("Text", "The password for %1 holds a NUL character."),
            QT_TRANSLATE_NOOP("Text", "The server takes no such password.")},
        {"rule.password-too-long", QT_TRANSLATE_NOOP("Text", "The password for %1 is too long."),
            QT_TRANSLATE_NOOP("Text", "It may have 72 bytes; letters with accents have two or more.")},
        {"rule.password-too-short", QT_TRANSLATE_NOOP("Text", "The password for %1 is too short."),
            QT_TRANSLATE_NOOP("Text", "It needs 12 bytes or more."),
            QT_TRANSLATE_NOOP("Text", "Choose a longer one, or have one made.")},
        {"rule.password-too-weak", QT_TRANSLATE_NOOP("Text", "The password for %1 is easy to guess."),
            QT_TRANSLATE_NOOP("Text",
                "Whoever knows how people choose passwords needs fewer than 100 million tries; words, names, dates and "
                "rows of keys add little."),
            QT_TRANSLATE_NOOP("Text", "Choose one of several unrelated words, or have one made.")},
        {"rule.all-keys", QT_TRANSLATE_NOOP("Text", "%1 would have no working API key any more."),
            QT_TRANSLATE_NOOP("Text", "What works with these keys (%2) stops at once, and they are in use."),
            QT_TRANSLATE_NOOP("Text", "Make a new key and hand it over first, or leave one out.")},
        {"rule.last-key", QT_TRANSLATE_NOOP("Text", "%1 would have no working API key any more."),
            QT_TRANSLATE_NOOP("Text", "It was used within the last 90 days; what works with it stops at once.")},
        {"rule.role-of-pending", QT_TRANSLATE_NOOP("Text", "%1 gets a role before being approved."),
            QT_TRANSLATE_NOOP("Text", "The role waits and acts from the moment of approval, whoever approves.")},
        {"rule.quota-tokens", QT_TRANSLATE_NOOP("Text", "%1 has already used more tokens than the quota allows."),
            QT_TRANSLATE_NOOP(
                "Text", "The limit is %2, and %3 were used in its window: every request is refused for now.")},
        {"rule.quota-requests", QT_TRANSLATE_NOOP("Text", "%1 has already made more requests than the quota allows."),
            QT_TRANSLATE_NOOP(
                "Text", "The limit is %2, and %3 were made in its window: every request is refused for now.")},
        {"rule.no-effect-for-admin",
            QT_TRANSLATE_NOOP("Text", "Permissions and models have no effect for %1, who is an administrator."),
            QT_TRANSLATE_NOOP("Text", "They are stored, and act when the role is taken away.")},
        {"rule.quota-of-admin", QT_TRANSLATE_NOOP("Text", "A quota has no effect for %1, who is an administrator."),
            QT_TRANSLATE_NOOP("Text", "It is stored, and acts when the role is taken away.")},
        {"rule.revived-invite", QT_TRANSLATE_NOOP("Text", "The invite %1, which %2 has redeemed, stays spent."),
            QT_TRANSLATE_NOOP("Text",
                "Where the server itself deletes a user, such an invite can be redeemed once more until it expires; "
                "here it is made to expire.")},
        {"rule.open-invites", QT_TRANSLATE_NOOP("Text", "The open invites of %1 (%2) go with the account."),
            QT_TRANSLATE_NOOP("Text", "People who have such a link can't use it any more.")},
    };
    return all;
}

} // namespace bw
