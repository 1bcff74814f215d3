// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/domain/field.h"
#include "core/secrets/random_bytes.h"
#include <QByteArray>
#include <QStringList>
#include <optional>

// Values letter for letter as the server writes them (spec section 4).
namespace bw::localai {

// Go's text in this zone, trailing zeros of the fraction cut: "2026-11-21 05:15:16.005374-05:00".
QByteArray goTime(Instant, int offsetMinutes);
// As PostgreSQL takes it: UTC, six decimals.
QByteArray postgresTime(Instant);
// The zone of a stored time: "-05:00" → -300. None: the text has none.
std::optional<int> offsetOf(std::string_view stored);

QString uuid(const RandomBytes&); // version 4, lower case

// As Go's encoding/json: keys by their bytes, <, > and & escaped, no blanks.
QByteArray permissionsText(const Switches&);
QByteArray allowedModelsText(const std::optional<QStringList>&); // {"enabled":true,"models":["a"]}

} // namespace bw::localai
