// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"
#include "ui/common/badge.h"

namespace bw {

// What an admin looks for in keys, as values to filter by.
enum class KeyUse { Recent, Unused }; // unused: for 90 days, or never since it was made 90 days ago
enum class KeyExpiry { Never, Soon, Later, Passed, Unknown }; // soon: within 14 days
enum class KeyOwner { Active, Disabled, Missing }; // disabled: not active, whatever the status is

KeyUse useOf(const ApiKey&, Instant now);
KeyExpiry expiryOf(const ApiKey&, Instant now);
KeyOwner ownerOf(const ApiKey&, const Snapshot&);
QString id(KeyUse);
QString id(KeyExpiry);
QString id(KeyOwner);

std::optional<Badge> expiryBadge(const ApiKey&, Instant now); // none: as it should be
// Why somebody should look at it, a sentence each; empty when nothing speaks against it.
QStringList reasonsToLook(const ApiKey&, const Snapshot&, const QString& instance, Instant now);

// The keys' listing with these as filters, and the owner by id.
Listing keysTable();

} // namespace bw
