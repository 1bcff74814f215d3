// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"

namespace bw::cli {

int exitCode(Fault fault)
{
    switch (fault) {
    case Fault::Invalid:
        return 2;
    case Fault::Unreachable:
    case Fault::Untrusted:
    case Fault::NotFound:
    case Fault::Busy:
    case Fault::TooMany:
    case Fault::BadAnswer:
    case Fault::Storage:
        return 3;
    case Fault::NotSignedIn:
    case Fault::NotPermitted:
        return 4;
    case Fault::Conflict:
    case Fault::Refused:
        return 5;
    case Fault::FateUnknown:
        return 6;
    case Fault::Unsupported:
        return 7;
    case Fault::Cancelled:
        return 130; // as a shell reports a program that an interrupt has ended
    case Fault::Internal:
        break;
    }
    return 70;
}

} // namespace bw::cli
