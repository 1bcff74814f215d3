// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/text.h"
#include "tests/support/fixture.h"

namespace bw::test {

// The error of opening, or of reading when opening works.
inline Error problemOf(const OpenRequest& request)
{
    auto backend = openDatabase(request, {});
    if (!backend)
        return backend.error();
    auto snapshot = (*backend)->read({kAllParts}, {});
    return snapshot ? Error{Fault::Internal, "no error"} : snapshot.error();
}

} // namespace bw::test

// Kind and id are these, and the catalogue has words for it, with what to do next.
#define COMPARE_ERROR(problem, expectedFault, expectedId)                                                              \
    do {                                                                                                               \
        const auto found = problem;                                                                                    \
        QVERIFY2(QByteArray(found.id) == expectedId && found.fault == expectedFault,                                   \
            qPrintable(QLatin1StringView(found.id) + QStringLiteral(": ") + found.detail));                            \
        QVERIFY(bw::textOf(found).what != QLatin1StringView(found.id));                                                \
        QVERIFY(!bw::textOf(found).next.isEmpty());                                                                    \
    } while (false)
