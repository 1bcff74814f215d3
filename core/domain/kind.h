// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>
#include <span>

namespace bw {

// What a change does to its record. Set: makes it or changes it, whichever is needed.
enum class Verb { Create, Update, Set, Delete };
// How a change is taken back. Swap: by the change with before and after exchanged. Archive: the rows are brought back
// from the console's archive, each with its own id and unchanged text.
enum class Undo { Swap, Never, Archive };
enum class Takes { Nothing, Password };
enum class Makes { Nothing, Secret }; // shown once: an API key, an invite's code

// The catalogue of what can be done to an instance. The id is the key of capabilities, handlers, journal, actions and
// commands.
struct Kind {
    QStringView id; // "user.role"
    QStringView type; // of the record: "user"
    Verb verb;
    QStringView fields; // those that an update sets, joined by blanks
    const char* title; // QT_TRANSLATE_NOOP("Kind", "Set role")
    QStringView back; // the kind that takes it back; empty: the same one. Of a Set: when it made the record
    Undo undo = Undo::Swap;
    Takes takes = Takes::Nothing;
    Makes makes = Makes::Nothing;
    bool destroys = false; // asks for a confirmation that names what is lost
    // One value has several stored forms, or one that can't be read: what stood there is archived, and taking it back
    // gives the very bytes.
    bool exact = false;
};
std::span<const Kind> kinds();
const Kind* kind(QStringView id);
QString titleOf(const Kind&); // translated

} // namespace bw
