// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/switch_bar.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/domain/json_value.h"
#include "core/domain/text.h"
#include "ui/common/tokens.h"
#include "ui/roles/matrix_view.h"
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <set>

namespace bw {

namespace {

QLabel* label(const char* role)
{
    auto* made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", QLatin1StringView(role));
    return made;
}

} // namespace

SwitchBar::SwitchBar(OpenInstance& instance, MatrixView& matrix, QWidget* parent)
    : QFrame(parent)
    , m_instance(instance)
    , m_matrix(matrix)
    , m_count(label("strong"))
    , m_what(label("secondary"))
    , m_remark(label("secondary"))
{
    setProperty("role", QStringLiteral("bulk"));
    setFixedHeight(px(40));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(12), 0, px(12), 0);
    row->setSpacing(px(8));
    row->addWidget(m_count);
    row->addWidget(m_what);
    auto* joined = new QHBoxLayout;
    joined->setSpacing(0);
    const auto add = [&](const QString& text, const char* place, To to) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setFocusPolicy(Qt::TabFocus);
        button->setProperty("segment", QLatin1StringView(place));
        button->setAccessibleName(tr("Set the selection: %1").arg(text));
        connect(button, &QToolButton::clicked, this, [this, to] { stage(to); });
        joined->addWidget(button);
        m_buttons.push_back(button);
    };
    add(tr("Use default"), "first", To::Default);
    add(tr("On"), "middle", To::On);
    add(tr("Off"), "last", To::Off);
    row->addLayout(joined);
    auto* clear = new QPushButton(tr("Clear selection"));
    clear->setProperty("role", QStringLiteral("flat"));
    connect(clear, &QPushButton::clicked, this, [this] { m_matrix.cells().selectionModel()->clear(); });
    row->addWidget(clear);
    row->addStretch();
    row->addWidget(m_remark);
    connect(&matrix, &MatrixView::selectionChanged, this, &SwitchBar::update);
    connect(&instance.draft(), &Draft::changed, this, &SwitchBar::update);
    connect(&matrix, &MatrixView::switchWanted, this, &SwitchBar::cycle);
    hide();
}

void SwitchBar::setRemark(const QString& text) { m_remark->setText(text); }

QStringList SwitchBar::people() const
{
    std::set<int> rows;
    for (const auto& range : m_matrix.cells().selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    QStringList ids;
    for (const int row : rows)
        if (const auto record = m_matrix.model()->record(row))
            if (const auto& u = m_matrix.model()->snapshot()->users[*record];
                !isAdmin(u) && !u.unreadable.contains(user::permissions.id))
                ids << u.id;
    return ids;
}

std::vector<int> SwitchBar::permissions() const
{
    const auto count = int(m_matrix.columns().permissions.size());
    std::set<int> out;
    for (const auto& range : m_matrix.cells().selectionModel()->selection())
        for (int c = range.left(); c <= range.right(); ++c)
            if (const int p = c - kMatrixFirstPermission; p >= 0 && p < count && !m_matrix.cells().isColumnHidden(c))
                out.insert(p);
    return {out.begin(), out.end()};
}

QString SwitchBar::obstacle() const
{
    const auto support = m_instance.capabilities().of(QStringLiteral("user.permissions"));
    return support.can == Can::No ? textOf(support.why).sentence() : QString();
}

Switch SwitchBar::now(const QString& person, int permission) const
{
    const auto& which = m_matrix.columns().permissions[size_t(permission)];
    const auto staged = m_instance.draft().preview(u"user", person);
    if (staged && !staged->after.users.empty())
        return switchOf(staged->after.users[0], which);
    const auto* u = m_instance.snapshot()->users.find(person);
    return u ? switchOf(*u, which) : Switch::Unknown;
}

void SwitchBar::update()
{
    if (!m_matrix.model() || !m_matrix.cells().selectionModel())
        return;
    const auto which = permissions();
    const int rows = int(people().size());
    setVisible(!which.empty() && rows > 0);
    if (isHidden())
        return;
    m_count->setText(tr("%n cell(s)", nullptr, rows * int(which.size())));
    QStringList titles;
    for (size_t i = 0; i < which.size() && i < 3; ++i)
        titles << permissionTitle(m_matrix.columns().permissions[size_t(which[i])]);
    if (which.size() > 3)
        titles << QStringLiteral("…");
    m_what->setText(tr("%1 × %2").arg(tr("%n person(s)", nullptr, rows), titles.join(QStringLiteral(", "))));
    const QString why = obstacle();
    for (auto* button : m_buttons) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why.toHtmlEscaped());
    }
}

void SwitchBar::stage(To to)
{
    if (!obstacle().isEmpty())
        return;
    const auto& s = *m_instance.snapshot();
    std::vector<Change> changes;
    for (const auto& person : people()) {
        const auto fields = m_instance.draft().fields(u"user", person);
        Switches switches;
        if (!fields || !decode(fields->value(user::permissions.id), switches))
            continue;
        for (const int p : permissions()) {
            const auto& key = m_matrix.columns().permissions[size_t(p)].key;
            if (to == To::Default)
                switches.remove(key);
            else
                switches.insert(key, to == To::On);
        }
        if (auto change = edit(s, u"user.permissions", person, {{user::permissions.id.toString(), encode(switches)}}))
            changes.push_back(std::move(*change));
    }
    m_instance.draft().stage(changes);
}

void SwitchBar::cycle()
{
    const auto who = people();
    const auto which = permissions();
    if (who.isEmpty() || which.empty())
        return;
    switch (now(who.first(), which.front())) {
    case Switch::SetOn:
        return stage(To::Off);
    case Switch::SetOff:
        return stage(To::Default);
    default:
        return stage(To::On);
    }
}

} // namespace bw
