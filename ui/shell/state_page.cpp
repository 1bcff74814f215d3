// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/state_page.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/icon_label.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace bw {

namespace {

QLabel* words(QWidget* parent, const QString& role, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setFixedWidth(px(520));
    label->setProperty("role", role);
    label->setAccessibleName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StatePage::StatePage(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel("database", 32, {}, this))
    , m_title(words(this, QStringLiteral("title"), tr("What happened")))
    , m_words(words(this, QStringLiteral("secondary"), tr("Why, and what to do")))
    , m_detail(words(this, QStringLiteral("hint"), tr("The other side's words")))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_again(new QPushButton(tr("Try again"), this))
    , m_restore(new QPushButton(tr("Restore a backup…"), this))
    , m_other(new QPushButton(tr("Open another…"), this))
{
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(px(320));
    m_progress->setAccessibleName(tr("Progress"));
    m_again->setProperty("role", QStringLiteral("primary"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addStretch();
    for (auto* button : {m_cancel, m_again, m_restore, m_other}) {
        button->setProperty("scale", QStringLiteral("large"));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(px(8));
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(px(4));
    for (auto* label : {m_title, m_words, m_detail}) {
        // Not by an alignment: the label would be asked for its height at the window's width, and lose its last lines.
        auto* row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label);
        row->addStretch();
        column->addLayout(row);
    }
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addSpacing(px(8));
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_cancel, &QPushButton::clicked, this, &StatePage::cancelled);
    connect(m_again, &QPushButton::clicked, this, &StatePage::tryAgain);
    connect(m_restore, &QPushButton::clicked, this, &StatePage::restoreWanted);
    connect(m_other, &QPushButton::clicked, this, &StatePage::openAnother);
}

void StatePage::showBusy(const QString& title, const QString& text)
{
    m_icon->setIcon("database", {});
    m_title->setText(title);
    m_words->setText(displayText(text));
    m_progress->setRange(0, 0);
    m_detail->hide();
    m_again->hide();
    m_restore->hide();
    m_other->hide();
    m_progress->show();
    m_cancel->show();
}

void StatePage::showProgress(const Progress& p)
{
    m_progress->setRange(0, p.total > 0 ? 1000 : 0);
    if (p.total > 0)
        m_progress->setValue(int(double(p.done) / double(p.total) * 1000));
    if (*p.what)
        m_words->setText(textOf(p.what, {exactNumber(p.done), exactNumber(p.total)}).what);
}

void StatePage::showError(const QString& name, const Error& error)
{
    m_icon->setIcon("error", Tone::Danger);
    const Text text = textOf(error);
    m_title->setText(text.what.isEmpty() ? tr("%1 could not be opened").arg(name) : displayText(text.what, 600));
    m_words->setText(displayText((text.why + u' ' + text.next).trimmed(), 1200));
    m_detail->setText(displayText(error.detail, 600));
    m_detail->setVisible(!error.detail.isEmpty());
    m_progress->hide();
    m_cancel->hide();
    m_again->show();
    m_restore->hide();
    m_other->show();
    m_again->setFocus();
}

void StatePage::offerRestore() { m_restore->show(); }

} // namespace bw
