// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/database.h"
#include "core/domain/capability.h"
#include "core/domain/snapshot.h"

namespace bw::localai {

// Told apart by the columns of the usage table; releases in between look like the next older one (4.3.2 to 4.8
// like 4.9).
enum class Generation { V41, V43, V49, Newer };
QString id(Generation); // "4.1" "4.3" "4.9" "4.9+"

Generation generationOf(const db::Schema&);

QList<QByteArray> tableNames(); // that the reader knows of

enum class Kinship { LocalAi, WithoutUsers, Other };
Kinship kinshipOf(const db::Schema&);
// Whose database it may be instead, from its tables; empty = no idea.
QString otherProduct(const db::Schema&);

std::vector<Finding> newerNotes(const db::Schema&); // columns and tables that this program doesn't know
// Those that it would read, as far as these parts need them.
std::vector<Finding> missingNotes(const db::Schema&, Parts);
// `forbidden`: tables that are there but may not be read.
Capabilities capabilitiesOf(const db::Schema&, const QList<QByteArray>& forbidden = {});

// What the server of that generation knows, in its order, with defaults and titles.
std::vector<Permission> permissionCatalogue(Generation);
// The two roles. An administrator has every permission, a user what is on by default.
void addRoles(Table<Role>&, const std::vector<Permission>&);

} // namespace bw::localai
