// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/section.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace bw {

Section::Section(const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_head(new QToolButton(this))
    , m_aside(new QLabel(this))
    , m_body(new QWidget(this))
    , m_layout(new QVBoxLayout(m_body))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(px(16), px(7), px(16), px(12));
    outer->setSpacing(px(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(px(6));
    m_head->setText(title);
    m_head->setAccessibleName(title);
    m_head->setFont(textFont(12, QFont::DemiBold));
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setIconSize({px(12), px(12)});
    m_head->setFocusPolicy(Qt::TabFocus);
    m_aside->setTextFormat(Qt::PlainText);
    m_aside->setProperty("role", QStringLiteral("hint"));
    m_aside->hide();
    head->setContentsMargins(-px(13), 0, 0, 0); // the arrow stands over the text below
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_aside);
    outer->addLayout(head);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(px(4));
    outer->addWidget(m_body);
    connect(m_head, &QToolButton::clicked, this, [this] {
        setOpen(!m_open);
        emit toggled(m_open);
    });
    setOpen(true);
}

void Section::addText(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    m_layout->addWidget(label);
}

void Section::setAside(const QString& text)
{
    m_aside->setText(text);
    m_aside->setVisible(!text.isEmpty());
}

QPushButton* Section::addLink(const QString& text, const QString& accessibleName)
{
    m_link = new QPushButton(text, this);
    m_link->setProperty("role", QStringLiteral("link"));
    m_link->setAccessibleName(accessibleName.isEmpty() ? tr("%1: %2").arg(m_head->text(), text) : accessibleName);
    m_link->setCursor(Qt::PointingHandCursor);
    static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(m_link);
    return m_link;
}

void Section::setOpen(bool open)
{
    m_open = open;
    m_head->setAccessibleDescription(open ? tr("unfolded") : tr("folded"));
    m_head->setIcon(icon(open ? "chevron-down" : "chevron-right"));
    m_body->setVisible(open);
}

void Section::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setPen(tokens(palette()).border);
    p.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace bw
