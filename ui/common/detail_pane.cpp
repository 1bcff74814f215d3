// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detail_pane.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_button.h"
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>

namespace bw {

DetailPane::DetailPane(QWidget* parent)
    : QFrame(parent)
    , m_position(new ElidedLabel({}, textFont(13)))
    , m_up(toolButton("chevron-up", tr("Previous row")))
    , m_down(toolButton("chevron-down", tr("Next row")))
    , m_close(toolButton("x", tr("Close detail pane")))
    , m_area(new QScrollArea)
{
    setAccessibleName(tr("Detail"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QFrame;
    head->setProperty("role", QStringLiteral("bar"));
    head->setFixedHeight(px(45));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(16), 0, px(10), 0);
    row->setSpacing(px(2));
    m_position->setProperty("role", QStringLiteral("secondary"));
    row->addWidget(m_position, 1);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addWidget(m_close);
    layout->addWidget(head);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_area, 1);
    setMinimumWidth(px(260));
    connect(m_up, &QToolButton::clicked, this, [this] { emit stepWanted(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit stepWanted(1); });
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closeWanted);
}

void DetailPane::setHead(const QString& position, bool up, bool down)
{
    m_position->setText(position);
    m_up->setEnabled(up);
    m_down->setEnabled(down);
}

void DetailPane::setContent(PaneContent* content)
{
    content->setAutoFillBackground(false);
    for (auto* section : content->sections()) {
        if (const auto open = m_open.constFind(section->id()); open != m_open.constEnd())
            section->setOpen(*open);
        connect(section, &Section::toggled, this, [this, id = section->id()](bool open) { m_open[id] = open; });
    }
    connect(content, &PaneContent::linkActivated, this, &DetailPane::linkActivated);
    m_area->setWidget(content);
    m_area->verticalScrollBar()->setValue(0);
}

void DetailPane::focusContent()
{
    if (auto* content = m_area->widget())
        if (auto* first = content->nextInFocusChain())
            first->setFocus(Qt::TabFocusReason);
}

void DetailPane::saveLayout(QSettings& settings, const QString& key) const
{
    QStringList folded;
    for (auto i = m_open.begin(); i != m_open.end(); ++i)
        if (!*i)
            folded << i.key();
    folded.sort();
    settings.setValue(key + u"/folded"_qs, folded);
}

void DetailPane::restoreLayout(QSettings& settings, const QString& key)
{
    for (const auto& id : settings.value(key + u"/folded"_qs).toStringList())
        m_open[id] = false;
}

} // namespace bw
