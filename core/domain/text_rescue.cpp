// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

// Whether an account lets an administrator in, and why.
std::span<const TextRow> rescueTexts()
{
    static constexpr TextRow all[]{
        {"sign-in.no-admin", QT_TRANSLATE_NOOP("Text", "Is no administrator.")},
        {"sign-in.pending", QT_TRANSLATE_NOOP("Text", "Waits for approval.")},
        {"sign-in.disabled", QT_TRANSLATE_NOOP("Text", "The account is disabled.")},
        {"sign-in.service", QT_TRANSLATE_NOOP("Text", "The account of a service: nobody signs in with it.")},
        {"sign-in.address", QT_TRANSLATE_NOOP("Text", "No sign-in finds this address."),
            QT_TRANSLATE_NOOP("Text", "It is empty, or has capital letters or blanks.")},
        {"sign-in.password", QT_TRANSLATE_NOOP("Text", "With e-mail and password.")},
        {"sign-in.password-unknown", QT_TRANSLATE_NOOP("Text", "With e-mail and password, if the server allows that.")},
        {"sign-in.password-off", QT_TRANSLATE_NOOP("Text", "The server allows no sign-in with a password.")},
        {"sign-in.provider", QT_TRANSLATE_NOOP("Text", "Through %1.")},
        {"sign-in.provider-unknown", QT_TRANSLATE_NOOP("Text", "Through %1, if that works.")},
        {"sign-in.provider-broken", QT_TRANSLATE_NOOP("Text", "%1 is off, or doesn't work.")},
    };
    return all;
}

} // namespace bw
