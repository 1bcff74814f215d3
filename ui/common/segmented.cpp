// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segmented.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace bw {

Segmented::Segmented(const QStringList& words, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(words[i]);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("segment",
            i == 0                      ? QStringLiteral("first")
                : i + 1 == words.size() ? QStringLiteral("last")
                                        : QStringLiteral("middle"));
        m_group->addButton(button, int(i));
        line->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit chosenChanged(id);
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int Segmented::chosen() const { return m_group->checkedId(); }

void Segmented::choose(int id)
{
    if (auto* button = m_group->button(id))
        button->setChecked(true);
}

} // namespace bw
