// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include "core/backends/registry.h"

namespace bw::cli {

// Opens the instance that the line names, else the only saved one. Says on standard error what its banner would say.
Result<std::unique_ptr<Backend>> connect(Run&);

// The address of the instance that the line names, without opening it.
Result<QString> addressOf(const Line&);

// Reads, and says what the reader noted.
Result<SnapshotPtr> readParts(Run&, Backend&, Parts);

// What stands in a file that holds a secret, - for standard input; one line end at its end is dropped.
Result<SecretPtr> readSecretFile(const QString& file);

// Does a database address hold a password? Other users of the machine would see it in the list of processes.
bool holdsPassword(const QString& address);

} // namespace bw::cli
