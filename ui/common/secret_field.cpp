// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_field.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

namespace bw {

namespace {

void wipe(QString& text)
{
    if (!text.isEmpty())
        explicit_bzero(text.data(), size_t(text.size()) * sizeof(QChar));
}

// A screen reader gets the value when it asks for it, as of a text field that can't be edited.
class Spoken final : public QAccessibleWidget {
public:
    explicit Spoken(SecretField* field)
        : QAccessibleWidget(field, QAccessible::EditableText)
        , m_field(field)
    {
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? QString::fromUtf8(m_field->secret()->reveal())
                                           : QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override
    {
        auto s = QAccessibleWidget::state();
        s.readOnly = true;
        return s;
    }

private:
    SecretField* m_field;
};

QAccessibleInterface* spoken(const QString&, QObject* object)
{
    auto* field = qobject_cast<SecretField*>(object);
    return field ? new Spoken(field) : nullptr;
}

} // namespace

SecretField::SecretField(SecretPtr secret, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_secret(std::move(secret))
{
    static const bool known = (QAccessible::installFactory(spoken), true);
    Q_UNUSED(known);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SecretField::sizeHint() const
{
    const QFontMetrics metrics(fixedFont(13));
    return {int(std::min<qsizetype>(m_secret->reveal().size(), 72)) * metrics.horizontalAdvance(u'0') + px(22), px(30)};
}

void SecretField::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const auto& t = tokens(palette());
    const double pen = hasFocus() ? 2 : 1;
    p.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : t.border2, pen));
    p.setBrush(palette().color(QPalette::Base));
    p.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), px(6), px(6));
    p.setFont(fixedFont(13));
    p.setPen(palette().color(QPalette::Text));
    const QRect area = rect().adjusted(px(9), 0, -px(9), 0);
    auto text = QString::fromUtf8(m_secret->reveal());
    auto shown = p.fontMetrics().elidedText(text, Qt::ElideMiddle, area.width());
    p.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
    wipe(shown);
    wipe(text);
}

void SecretField::keyPressEvent(QKeyEvent* e)
{
    if (e->matches(QKeySequence::Copy))
        emit copyWanted();
    else
        QWidget::keyPressEvent(e);
}

void SecretField::mousePressEvent(QMouseEvent*) { setFocus(Qt::MouseFocusReason); }

} // namespace bw
