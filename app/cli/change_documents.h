// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include "core/changes/apply.h"
#include <QJsonArray>
#include <map>

namespace bw::cli {

// Changes, plans and results as JSON documents show them.
QJsonObject changeObject(const Change&);
QJsonValue sideOf(const std::optional<QJsonObject>&); // null: the record isn't there
QJsonObject riskObject(const Risk&);
QJsonArray riskArray(std::span<const Risk* const>);
QJsonObject lossesObject(const Losses&);
QJsonArray planArray(const Plan&);
QJsonObject findingObject(const Finding&);
QString levelName(Level); // "ok" "info" "warning" "error"

// What was done with each change of a set.
struct Results {
    QString set;
    std::span<const Change> changes;
    std::span<const Outcome> outcomes;
    const std::map<int, SecretPtr>& secrets; // that this answer shows
    std::vector<Finding> warnings;

    int count(std::initializer_list<Status>) const;
    int exitCode() const;
};
QJsonArray resultArray(const Results&);
QString messageOf(const Outcome&); // empty when there is nothing to say
Result<void> writeAnswer(Terminal&, const Results&);

} // namespace bw::cli
