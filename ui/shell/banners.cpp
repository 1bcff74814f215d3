// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banners.h"
#include "ui/common/icon_label.h"
#include "ui/common/style.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVariant>

namespace bw {

namespace {

QLabel* words(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

} // namespace

Banners::Banners(QWidget* parent)
    : QFrame(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
}

QWidget* Banners::find(const QString& name) const
{
    for (int i = 0; i < m_lines->count(); ++i)
        if (auto* line = m_lines->itemAt(i)->widget(); line->objectName() == name)
            return line;
    return nullptr;
}

bool Banners::has(const QString& name) const { return find(name); }

void Banners::set(const QString& name, const BannerText& text)
{
    auto* old = find(name);
    const QStringList said{QString::fromLatin1(text.icon), text.lead, text.sentence, text.button};
    if (old && old->property("said").toStringList() == said)
        return; // not announced twice
    auto* line = new QFrame(this);
    line->setObjectName(name);
    line->setProperty("said", said);
    line->setProperty("role", QStringLiteral("banner"));
    line->setProperty("tone", toneName(text.tone));
    line->setMinimumHeight(px(36));
    line->setAccessibleName((text.lead + u' ' + text.sentence).trimmed());
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(px(12), px(4), px(8), px(4));
    row->setSpacing(px(8));
    row->addWidget(new IconLabel(text.icon, 16, text.tone, line));
    if (!text.lead.isEmpty()) {
        auto* lead = words(text.lead, line);
        lead->setProperty("role", QStringLiteral("strong"));
        row->addWidget(lead);
    }
    auto* sentence = words(text.sentence, line);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    if (text.action) {
        auto* button = new QPushButton(text.button, line);
        button->setProperty("scale", QStringLiteral("small"));
        connect(button, &QPushButton::clicked, this, text.action);
        row->addWidget(button);
    }
    if (old) {
        delete m_lines->replaceWidget(old, line);
        old->hide();
        old->deleteLater(); // its own button may be what is being clicked
    } else {
        m_lines->addWidget(line);
    }
    line->show();
    QAccessibleEvent alert(line, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banners::remove(const QString& name)
{
    if (auto* line = find(name)) {
        m_lines->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
}

} // namespace bw
