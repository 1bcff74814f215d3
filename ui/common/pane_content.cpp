// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pane_content.h"
#include "core/base/display.h"
#include "ui/common/cell_painter.h"
#include "ui/common/flow_layout.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/record_face.h"
#include "ui/common/tool_button.h"
#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace bw {

namespace {

constexpr int kLabelColumn = 80;

// The disc or the icon before a title.
class Emblem final : public QWidget {
public:
    Emblem(QString seed, const char* iconName, QString name)
        : m_seed(std::move(seed))
        , m_icon(iconName)
        , m_name(std::move(name))
    {
        setFixedSize(px(36), px(36));
        setAccessibleName(QString());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        if (!m_icon) {
            paintAvatar(p, rect(), m_seed, initials(m_name), palette());
            return;
        }
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(tokens(palette()).accentTint);
        p.drawRoundedRect(rect(), px(6), px(6));
        const int side = px(16), at = (width() - side) / 2;
        p.drawPixmap(
            QRect(at, at, side, side), iconPixmap(m_icon, side, palette().color(QPalette::Link), devicePixelRatioF()));
    }

private:
    QString m_seed;
    const char* m_icon;
    QString m_name;
};

QToolButton* copyButton(const QString& text, const QString& words)
{
    auto* b = toolButton("copy", words);
    b->setIconSize({px(14), px(14)});
    b->setFixedSize(px(26), px(24));
    QObject::connect(b, &QToolButton::clicked, b, [text] { QApplication::clipboard()->setText(text); });
    return b;
}

QLabel* wrapped(const QString& text, const char* role)
{
    auto* l = new QLabel(text);
    l->setTextFormat(Qt::PlainText);
    l->setWordWrap(true);
    l->setProperty("role", QLatin1StringView(role));
    return l;
}

} // namespace

PaneContent::PaneContent()
    : m_layout(new QVBoxLayout(this))
    , m_head(new QVBoxLayout)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_head->setContentsMargins(px(16), px(14), px(16), px(12));
    m_head->setSpacing(px(8));
    m_layout->addLayout(m_head);
    m_layout->addStretch(1);
}

void PaneContent::addIdentity(const QString& seed, const char* iconName, const QString& title, const QString& second,
    bool secondFixed, const QString& copyWords)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(new Emblem(seed, iconName, title), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(1));
    words->addWidget(new ElidedLabel(displayText(title), textFont(15, QFont::DemiBold)));
    if (!second.isEmpty()) {
        auto* line = new QHBoxLayout;
        line->setSpacing(px(2));
        auto* label = new ElidedLabel(displayText(second), secondFixed ? fixedFont() : textFont(13));
        label->setProperty("role", QStringLiteral("secondary"));
        line->addWidget(label);
        if (!copyWords.isEmpty())
            line->addWidget(copyButton(second, copyWords));
        line->addStretch(1);
        words->addLayout(line);
    }
    row->addLayout(words, 1);
    m_head->addLayout(row);
}

void PaneContent::addTitle(const QString& title, const QString& sentence)
{
    m_head->addWidget(wrapped(title, "title"));
    if (!sentence.isEmpty())
        m_head->addWidget(wrapped(sentence, "secondary"));
}

void PaneContent::addBadges(const std::vector<Badge>& badges)
{
    auto* row = new FlowLayout(px(6));
    for (auto badge : badges) {
        if (badge.quiet) { // in a pane there is room for the box
            badge.quiet = false;
            if (!badge.icon)
                badge.icon = "check";
        }
        row->addWidget(new BadgeLabel(std::move(badge)));
    }
    m_head->addLayout(row);
}

QFormLayout& PaneContent::form()
{
    if (!m_form) {
        m_form = new QFormLayout;
        m_form->setHorizontalSpacing(px(4));
        m_form->setVerticalSpacing(px(3));
        m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        m_head->addLayout(m_form);
    }
    return *m_form;
}

QLabel* PaneContent::fieldLabel(const QString& text)
{
    auto* l = new QLabel(text);
    l->setTextFormat(Qt::PlainText);
    l->setProperty("role", QStringLiteral("secondary"));
    l->setMinimumWidth(px(kLabelColumn));
    return l;
}

void PaneContent::addField(const QString& label, const QString& value, bool fixed, const QString& tip)
{
    auto* v = new ElidedLabel(displayText(value), fixed ? fixedFont() : textFont(13));
    v->setTextInteractionFlags(Qt::TextSelectableByMouse);
    v->setToolTip(plainTip(tip));
    form().addRow(fieldLabel(label), v);
}

void PaneContent::addTimeField(const QString& label, const std::optional<Instant>& when, Instant now,
    const QString& absent, bool cannotBeRead, bool relative)
{
    if (cannotBeRead) {
        auto* l = wrapped(tr("can't be read"), "");
        l->setProperty("tone", QStringLiteral("danger"));
        form().addRow(fieldLabel(label), l);
        return;
    }
    const auto words = [&] {
        return relative ? tr("%1 (%2)").arg(paneTime(*when), relativeTime(*when, now)) : paneTime(*when);
    };
    auto* l = wrapped(when ? words() : absent, "");
    if (when)
        l->setToolTip(plainTip(tipTime(*when)));
    form().addRow(fieldLabel(label), l);
}

void PaneContent::addLinkField(const QString& label, const QString& value, const Subject& subject, const QString& page)
{
    if (subject.id.isEmpty()) {
        addField(label, value);
        return;
    }
    auto* row = new LinkRow({}, displayText(value), {});
    row->setAccessibleName(tr("%1: %2").arg(label, displayText(value)));
    link(row, subject, page);
    form().addRow(fieldLabel(label), row);
}

void PaneContent::addNote(
    const QString& text, Tone tone, const Subject& subject, const QString& page, const QString& words)
{
    static constexpr const char* tones[]{"success", "warning", "danger", "info", "neutral", "accent"};
    auto* label = wrapped(text, "");
    label->setProperty("tone", QLatin1StringView(tones[size_t(tone)]));
    m_head->addWidget(label);
    if (subject.id.isEmpty())
        return;
    auto* row = new LinkRow({}, displayText(words), {});
    link(row, subject, page);
    m_head->addWidget(row);
}

void PaneContent::addHint(const QString& text)
{
    auto* label = wrapped(text, "hint");
    label->setContentsMargins(px(16), px(10), px(16), px(10));
    m_layout->insertWidget(m_layout->count() - 1, label);
}

void PaneContent::endHead()
{
    auto* line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    m_layout->insertWidget(m_layout->count() - 1, line);
}

Section& PaneContent::addSection(const QString& id, const QString& title)
{
    auto* section = new Section(id, title);
    m_sections.push_back(section);
    m_layout->insertWidget(m_layout->count() - 1, section);
    return *section;
}

void PaneContent::addCommands(const QString& title, const QString& sentence, const std::vector<QPushButton*>& buttons)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(px(16), px(12), px(16), px(12));
    column->setSpacing(px(6));
    if (!title.isEmpty())
        column->addWidget(wrapped(title, "strong"));
    if (!sentence.isEmpty())
        column->addWidget(wrapped(sentence, "secondary"));
    auto* row = new FlowLayout(px(8));
    for (auto* button : buttons)
        row->addWidget(button);
    if (title.isEmpty()) // the buttons speak for themselves, and the sentence explains them
        column->insertLayout(0, row);
    else
        column->addLayout(row);
    m_layout->insertWidget(m_layout->count() - 1, box);
}

void PaneContent::link(QAbstractButton* button, const Subject& subject, const QString& page)
{
    connect(button, &QAbstractButton::clicked, this, [this, subject, page] { emit linkActivated(subject, page); });
    button->installEventFilter(this);
}

// A button takes the space bar only; links are followed by Return everywhere else.
bool PaneContent::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress)
        if (const int key = static_cast<QKeyEvent*>(event)->key(); key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QAbstractButton*>(watched)->click();
            return true;
        }
    return QWidget::eventFilter(watched, event);
}

} // namespace bw
