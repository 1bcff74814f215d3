// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/bulk_bar.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_button.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bw {

namespace {

QLabel* label(const char* role)
{
    auto* l = new QLabel;
    l->setTextFormat(Qt::PlainText);
    l->setProperty("role", QLatin1StringView(role));
    return l;
}

} // namespace

BulkBar::BulkBar(QWidget* parent)
    : QFrame(parent)
    , m_left(label("secondary"))
    , m_right(label("secondary"))
    , m_message(label("secondary"))
    , m_clear(toolButton("x", tr("Clear selection")))
    , m_copy(new IconButton(icon("copy"), tr("Copy")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setFixedHeight(px(40));
    setProperty("role", QStringLiteral("footer"));
    auto* row = m_row = new QHBoxLayout(this);
    row->setContentsMargins(px(12), 0, px(12), 0);
    row->setSpacing(px(8));
    m_copy->setAccessibleName(tr("Copy selected rows"));
    m_copy->setToolTip(tr("Copies the selected rows with titles, for a spreadsheet"));
    m_cancel->setAccessibleName(tr("Cancel what is running"));
    row->addWidget(m_left);
    row->addWidget(m_clear);
    row->addWidget(m_copy);
    row->addWidget(m_message);
    row->addStretch(1);
    row->addWidget(m_right);
    row->addWidget(m_cancel);
    m_cancel->hide();
    m_message->hide();
    m_selected = true;
    setSelected(false);
    connect(m_clear, &QToolButton::clicked, this, &BulkBar::clearWanted);
    connect(m_copy, &QPushButton::clicked, this, &BulkBar::copyWanted);
    connect(m_cancel, &QPushButton::clicked, this, &BulkBar::cancelWanted);
}

void BulkBar::setSelected(bool selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected;
    m_clear->setVisible(selected);
    m_copy->setVisible(selected);
    for (auto* button : m_buttons)
        button->setVisible(selected);
    setProperty("role", selected ? QStringLiteral("bulk") : QStringLiteral("footer"));
    m_left->setProperty("role", selected ? QStringLiteral("strong") : QStringLiteral("secondary"));
    repolish(this);
    repolish(m_left);
}

void BulkBar::showCounts(const QString& left, const QString& right)
{
    setSelected(false);
    m_left->setText(left);
    m_right->setText(right);
}

void BulkBar::showSelection(const QString& left, const QString& right)
{
    setSelected(true);
    m_left->setText(left);
    m_right->setText(right);
}

void BulkBar::addButton(QPushButton* button)
{
    m_row->insertWidget(2 + int(m_buttons.size()), button);
    m_buttons << button;
    button->setVisible(m_selected);
}

void BulkBar::showRunning(const QString& what)
{
    m_cancel->setVisible(!what.isEmpty());
    m_message->setVisible(!what.isEmpty());
    m_message->setText(what);
}

} // namespace bw
