// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/person_box.h"
#include "core/base/display.h"
#include <QCompleter>
#include <algorithm>

namespace bw {

PersonBox::PersonBox(const Snapshot& s, const std::function<bool(const User&)>& offered, QWidget* parent)
    : QComboBox(parent)
{
    std::vector<std::pair<QString, QString>> people;
    for (const auto& u : s.users)
        if (offered(u))
            people.emplace_back(
                displayText(u.name.isEmpty() ? u.email : u.name + QStringLiteral(", ") + u.email, 120), u.id);
    std::sort(people.begin(), people.end());
    setEditable(true);
    setInsertPolicy(NoInsert);
    for (const auto& [words, id] : people)
        addItem(words, id);
    setCurrentIndex(-1);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    setMinimumContentsLength(32);
}

QString PersonBox::person() const
{
    // Two people may be shown alike: the one that was picked counts.
    const int at =
        currentIndex() >= 0 && itemText(currentIndex()) == currentText() ? currentIndex() : findText(currentText());
    return at < 0 ? QString() : itemData(at).toString();
}

void PersonBox::choose(const QString& id) { setCurrentIndex(id.isEmpty() ? -1 : findData(id)); }

} // namespace bw
