// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"
#include "ui/common/icon.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bw {

namespace {

QLabel* centredLabel(const char* role)
{
    auto* l = new QLabel;
    l->setTextFormat(Qt::PlainText);
    l->setAlignment(Qt::AlignHCenter);
    l->setWordWrap(true);
    l->setProperty("role", QLatin1StringView(role));
    return l;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_title(centredLabel("title"))
    , m_sentence(centredLabel("secondary"))
    , m_button(new QPushButton)
{
    setProperty("role", QStringLiteral("base"));
    m_icon->setAlignment(Qt::AlignHCenter);
    m_sentence->setMaximumWidth(px(420));
    m_sentence->setMinimumWidth(px(200));
    m_title->setMaximumWidth(px(560));
    m_title->setMinimumWidth(px(200));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(px(6));
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addSpacing(px(4));
    for (auto* words : {m_title, m_sentence}) {
        // Not by an alignment: a label would be asked for its height at the page's width, and lose its last lines.
        auto* row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(words);
        row->addStretch();
        layout->addLayout(row);
    }
    layout->addSpacing(px(6));
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

void EmptyState::say(Words words)
{
    if (words == m_words)
        return;
    m_words = std::move(words);
    m_title->setText(m_words.title);
    m_sentence->setText(m_words.sentence);
    // A wrapped label asks for its narrowest width; its own line's width is what looks right.
    for (auto* l : {m_title, m_sentence}) {
        l->ensurePolished(); // its font is the sheet's
        l->setFixedWidth(std::min(l->maximumWidth() < QWIDGETSIZE_MAX && l == m_title ? px(560) : px(420),
            l->fontMetrics().horizontalAdvance(l->text()) + px(16)));
    }
    m_sentence->setVisible(!m_words.sentence.isEmpty());
    m_button->setText(m_words.button);
    m_button->setVisible(!m_words.button.isEmpty());
    paintIcon();
}

void EmptyState::paintIcon()
{
    const auto& t = tokens(palette());
    m_icon->setPixmap(
        iconPixmap(m_words.icon, px(32), m_words.tone ? t.tone(*m_words.tone).mark : t.text3, devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* e)
{
    QFrame::changeEvent(e);
    if (e->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace bw
