// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/section.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace bw {

// An arrow and the title, flush with the text below.
class SectionHead final : public QAbstractButton {
public:
    explicit SectionHead(QWidget* parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {px(20) + QFontMetrics(textFont(12, QFont::DemiBold)).horizontalAdvance(text()), px(24)};
    }
    QSize minimumSizeHint() const override { return {px(40), px(24)}; }
    void setOpen(bool open)
    {
        m_open = open;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            p.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight), 2));
            p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(4), px(4));
        }
        const int side = px(12), left = hasFocus() ? px(3) : 0;
        p.drawPixmap(QRect(left, (height() - side) / 2 + 1, side, side),
            iconPixmap(m_open ? "chevron-down" : "chevron-right", side, tokens(palette()).text2, devicePixelRatioF()));
        p.setFont(textFont(12, QFont::DemiBold));
        p.setPen(palette().color(underMouse() ? QPalette::Link : QPalette::Text));
        const QRect words = rect().adjusted(left + side + px(5), 0, 0, 0);
        p.drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }

private:
    bool m_open = true;
};

Section::Section(const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_head(new SectionHead(this))
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
    m_aside->setTextFormat(Qt::PlainText);
    m_aside->setProperty("role", QStringLiteral("hint"));
    m_aside->hide();
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_aside);
    outer->addLayout(head);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(px(4));
    outer->addWidget(m_body);
    connect(m_head, &QAbstractButton::clicked, this, [this] {
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
    m_head->setOpen(open);
    m_body->setVisible(open);
}

void Section::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setPen(tokens(palette()).border);
    p.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace bw
