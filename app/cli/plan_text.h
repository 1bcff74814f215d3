// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/plan.h"
#include "core/domain/snapshot.h"

namespace bw::cli {

// A plan for a person: before and after of each field, what is lost, risks; with the statements where they are wanted.
QString planText(const Plan&, const QStringList& allowed, bool withStatements);
QString changeTitle(const Change&); // "Set role: u1@acme.test"
QString riskText(const Risk&);

} // namespace bw::cli
