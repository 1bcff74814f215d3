// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/facet_button.h"
#include "ui/common/facet_popup.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>

namespace bw {

namespace {

constexpr int kFacetPadding = 9, kFacetIcon = 12, kFacetGap = 6, kFacetHeight = 28;
QFont valueFont() { return textFont(13, QFont::DemiBold); }
int textWidth(const QFont& font, const QString& text) { return QFontMetrics(font).horizontalAdvance(text); }

} // namespace

FacetButton::FacetButton(const QString& title, Values values, QWidget* parent)
    : QToolButton(parent)
    , m_title(title)
    , m_values(std::move(values))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, &FacetButton::openPopup);
    update();
}

QString FacetButton::label(const QString& value) const { return m_labels.value(value, value); }

QString FacetButton::chosenText() const
{
    QStringList labels;
    for (const auto& value : m_chosen)
        labels << label(value);
    const QString all = labels.join(QStringLiteral(", "));
    return labels.size() > 2 || (all.size() > 40 && labels.size() > 1) ? tr("%1 values").arg(labels.size())
                                                                       : all.left(40);
}

// Name and tooltip say what the paint says.
void FacetButton::update()
{
    setAccessibleName(m_chosen.isEmpty() ? m_title : tr("%1: %2").arg(m_title, chosenText()));
    setToolTip({});
    if (m_chosen.size() > 2) {
        QStringList labels;
        for (const auto& value : m_chosen)
            labels << label(value);
        setToolTip(u"<p>"_qs + labels.mid(0, 30).join(QStringLiteral(", ")).toHtmlEscaped() + u"</p>"_qs);
    }
    updateGeometry();
    QToolButton::update();
}

void FacetButton::setChosen(const QStringList& values)
{
    if (values == m_chosen)
        return;
    m_chosen = values;
    bool unknown = false;
    for (const auto& value : values)
        unknown |= !m_labels.contains(value);
    if (unknown)
        for (const auto& v : m_values())
            m_labels.insert(v.value, v.label);
    update();
}

void FacetButton::choose(QStringList values)
{
    if (values == m_chosen)
        return;
    m_chosen = std::move(values);
    update();
    emit chosenChanged(m_chosen);
}

void FacetButton::clear() { choose({}); }

void FacetButton::openPopup()
{
    auto values = m_values();
    for (const auto& v : values)
        m_labels.insert(v.value, v.label);
    // What is chosen and now counts nothing can still be taken back.
    std::erase_if(values, [this](const FacetValue& v) { return v.count == 0 && !m_chosen.contains(v.value); });
    if (!m_ordered)
        std::stable_sort(
            values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
    auto* popup = new FacetPopup(m_title, std::move(values), m_chosen, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setAccessibleName(m_title);
    connect(popup, &FacetPopup::ticked, this, &FacetButton::choose);
    connect(popup, &QMenu::aboutToHide, this, [this] {
        m_open = false;
        update();
    });
    m_open = true;
    update();
    popup->popup(mapToGlobal(QPoint(0, height() + px(2))));
}

QSize FacetButton::sizeHint() const
{
    int width = px(2 * kFacetPadding) + px(kFacetGap) + px(kFacetIcon);
    if (m_chosen.isEmpty())
        width += textWidth(textFont(13), m_title);
    else
        width += textWidth(textFont(13), m_title + u": "_qs) + textWidth(valueFont(), chosenText());
    return {width, px(kFacetHeight)};
}

QRect FacetButton::clearRect() const
{
    return m_chosen.isEmpty()
        ? QRect()
        : QRect(width() - px(kFacetPadding + kFacetIcon + 4), 0, px(kFacetPadding + kFacetIcon + 4), height());
}

void FacetButton::paintEvent(QPaintEvent*)
{
    // Not the widget's own palette: the style sheet writes its transparent background there.
    const QPalette colors = QGuiApplication::palette();
    const auto& t = tokens(colors);
    const bool set = !m_chosen.isEmpty();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    const qreal edge = focus ? 2 : 1;
    p.setPen(QPen(focus ? colors.color(QPalette::Active, QPalette::Highlight)
            : set       ? t.accentBorder
                        : t.border2,
        edge));
    p.setBrush(m_open                     ? t.buttonDown
            : set                         ? t.accentTint
            : underMouse() && isEnabled() ? t.buttonHover
                                          : colors.color(QPalette::Button));
    p.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), px(6), px(6));

    const QColor link = colors.color(QPalette::Link);
    QRect words = rect().adjusted(px(kFacetPadding), 0, -px(kFacetPadding + kFacetIcon + kFacetGap), 0);
    const QString lead = set ? m_title + u": "_qs : m_title;
    p.setFont(textFont(13));
    p.setPen(!isEnabled() ? colors.color(QPalette::Disabled, QPalette::ButtonText) : set ? link : t.text2);
    p.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, lead);
    if (set) {
        words.setLeft(words.left() + p.fontMetrics().horizontalAdvance(lead));
        p.setFont(valueFont());
        p.drawText(words.adjusted(0, 0, px(4), 0), Qt::AlignLeft | Qt::AlignVCenter, chosenText());
    }
    const int side = px(kFacetIcon);
    p.drawPixmap(QRect(width() - px(kFacetPadding) - side, (height() - side + 1) / 2, side, side),
        iconPixmap(set ? "x" : "chevron-down", side, set ? link : t.text2, devicePixelRatioF()));
}

void FacetButton::keyPressEvent(QKeyEvent* e)
{
    if (e->key() == Qt::Key_Delete || e->key() == Qt::Key_Backspace)
        clear();
    else if (e->key() == Qt::Key_Down || e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter)
        openPopup();
    else
        QToolButton::keyPressEvent(e);
}

void FacetButton::mousePressEvent(QMouseEvent* e)
{
    if (!clearRect().contains(e->position().toPoint()))
        QToolButton::mousePressEvent(e);
}

void FacetButton::mouseReleaseEvent(QMouseEvent* e)
{
    if (clearRect().contains(e->position().toPoint()) && !isDown())
        clear();
    else
        QToolButton::mouseReleaseEvent(e);
}

} // namespace bw
