// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/random.h"
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bw::demo {

struct Person {
    std::string name, email;
};

// People of the invented company, all with an address of their own. The named ones come first, in any company size.
class People {
public:
    explicit People(Random& random)
        : m_random(random)
    {
    }
    Person next();
    Person named(std::string_view first, std::string_view last);

private:
    Random& m_random;
    std::unordered_map<std::string, int> m_taken; // mailboxes, with the number that the next of the name gets
};

// Like "a.voskamp-reil" from "Annika", "Voskamp-Reil": ASCII, lower case.
std::string mailbox(std::string_view first, std::string_view last);

struct NamedPerson {
    const char *first, *last;
    double share; // of all usage; 0 = like everybody
    const char* note; // "admin" "pending" "new" "disabled" "github" "local" or ""
    const char* keys = ""; // names of the keys, separated by commas
};
std::span<const NamedPerson> namedPeople();

struct Machine {
    const char *name, *mailbox;
    double share;
    int night; // per cent of its requests made at night
};
std::span<const Machine> machines();

struct Model {
    const char* name;
    double popularity;
    bool embedding;
    int milliseconds; // for ten tokens
};
std::span<const Model> models();

std::span<const char* const> keyNames();

} // namespace bw::demo
