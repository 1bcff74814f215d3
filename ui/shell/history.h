// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"
#include "ui/common/filter_choice.h"

namespace bw {

// Where one has been: Back and Forward as in a browser.
struct Place {
    QString page;
    Subject subject;
    FilterChoice filters;
};
class History {
public:
    void leave(Place place) // for a new place: what lay ahead is forgotten
    {
        m_behind.push_back(std::move(place));
        m_ahead.clear();
    }
    Place back(Place here) { return step(m_behind, m_ahead, std::move(here)); }
    Place forward(Place here) { return step(m_ahead, m_behind, std::move(here)); }
    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }

private:
    static Place step(std::vector<Place>& from, std::vector<Place>& to, Place here)
    {
        to.push_back(std::move(here));
        Place next = std::move(from.back());
        from.pop_back();
        return next;
    }
    std::vector<Place> m_behind, m_ahead;
};

} // namespace bw
