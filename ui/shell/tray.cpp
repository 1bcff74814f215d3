// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"
#include "core/base/display.h"
#include "core/changes/plan.h"
#include "ui/common/draw_text.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/icon_label.h"
#include "ui/common/open_instance.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/shell/tray_list.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace bw {

namespace {

constexpr int kHead = 40;

// One line that gives way to the buttons beside it.
class GivingLine final : public QLabel {
public:
    QSize sizeHint() const override { return {px(60), QLabel::sizeHint().height()}; }
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        p.setFont(font());
        p.setPen(tokens(palette()).text2);
        drawElided(p, rect(), text());
    }
};

QPushButton* button(QPushButton* made, const char* role = nullptr)
{
    if (role)
        made->setProperty("role", QLatin1StringView(role));
    return made;
}

} // namespace

Tray::Tray(OpenInstance& instance, QWidget* parent)
    : QFrame(parent)
    , m_instance(instance)
    , m_arrow(new QToolButton)
    , m_pen(new IconLabel("pencil", 16, Tone::Warning))
    , m_count(new QLabel)
    , m_words(new GivingLine)
    , m_undo(button(new IconButton(icon("undo"), tr("Undo last apply")), "flat"))
    , m_discard(new QPushButton(tr("Discard…")))
    , m_apply(new QPushButton(tr("Apply now")))
    , m_review(button(new QPushButton, "primary"))
    , m_list(new TrayList(instance.draft()))
{
    setProperty("role", QStringLiteral("tray"));
    setAccessibleName(tr("Pending changes"));
    auto* head = new QWidget;
    head->setFixedHeight(px(kHead));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(8), 0, px(12), 0);
    row->setSpacing(px(8));
    m_arrow->setProperty("opens", QStringLiteral("tray"));
    m_arrow->setFocusPolicy(Qt::TabFocus);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("role", QStringLiteral("strong"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAccessibleName(tr("What is pending"));
    row->addWidget(m_arrow);
    row->addWidget(m_pen);
    row->addWidget(m_count);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_discard);
    row->addWidget(m_apply);
    row->addWidget(m_review);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list);
    connect(m_arrow, &QToolButton::clicked, this, [this] { open(!m_open); });
    connect(m_undo, &QPushButton::clicked, this, &Tray::undoApplyWanted);
    connect(m_discard, &QPushButton::clicked, this, &Tray::askDiscard);
    m_apply->setToolTip(tr("Without a review: nothing is lost, and Undo takes it back (Ctrl+Return)"));
    connect(m_apply, &QPushButton::clicked, this, [this] { m_instance.quick().apply(); });
    connect(&instance.quick(), &QuickApply::changed, this, &Tray::update);
    connect(m_review, &QPushButton::clicked, this, &Tray::reviewWanted);
    connect(&instance.draft(), &Draft::changed, this, &Tray::update);
    connect(&instance.applier(), &Applier::lastChanged, this, &Tray::update);
    open(false);
    update();
}

void Tray::open(bool wanted)
{
    m_open = wanted;
    m_arrow->setIcon(icon(wanted ? "chevron-down" : "chevron-right"));
    m_arrow->setAccessibleName(wanted ? tr("Hide the pending changes") : tr("Show the pending changes"));
    m_arrow->setToolTip(m_arrow->accessibleName());
    fit();
}

void Tray::fit()
{
    const bool listed = m_open && !m_instance.draft().empty();
    m_list->setVisible(listed);
    layout()->invalidate();
    const int head =
        layout()->totalMinimumSize().height() - (listed ? m_list->minimumSizeHint().height() : 0); // with its edges
    setMinimumHeight(head + (listed ? m_list->minimumSizeHint().height() : 0));
    setMaximumHeight(head + (listed ? m_list->heightOfAll() : 0));
    if (std::exchange(m_listed, listed) != listed && listed)
        emit heightWanted(m_height > 0 ? m_height : head + m_list->sizeHint().height());
}

void Tray::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (m_listed && height() < maximumHeight()) // else it is as high as its rows are, not as somebody wants it
        m_height = height();
}

void Tray::update()
{
    const auto* focused = QApplication::focusWidget();
    const bool mine = focused && isAncestorOf(focused);
    showPending();
    if (mine && !focused->isVisible())
        emit focusLeft(); // Qt would give it to the next field, in which Ctrl+Z means its text
}

void Tray::showPending()
{
    const Draft& draft = m_instance.draft();
    const auto& entries = draft.entries();
    const int n = int(entries.size());
    m_undo->setVisible(!m_instance.applier().lastSet().isEmpty());
    m_undo->setToolTip(m_instance.applier().lastWords().toHtmlEscaped());
    setVisible(n > 0 || !m_instance.applier().lastSet().isEmpty());
    for (auto* one : std::initializer_list<QWidget*>{m_arrow, m_pen, m_discard, m_review})
        one->setVisible(n > 0);
    m_apply->setVisible(n > 0 && m_instance.quick().offered());
    fit();
    if (n == 0) {
        m_count->setText(tr("No pending changes"));
        m_words->setText(tr("Last applied: %1").arg(displayText(m_instance.applier().lastWords(), 200)));
        return;
    }
    m_count->setText(tr("%n pending change(s)", nullptr, n));
    m_review->setText(tr("Review %n change(s)…", nullptr, n));
    const QString first = tr("%1: %2").arg(
        changeName(entries[0]->change), displayText(summary(entries[0]->change, m_instance.snapshot().get()), 200));
    QString words = n == 1 ? first : tr("%1, and %2 more").arg(first, exactNumber(n - 1));
    if (draft.conflicts() > 0)
        words = tr("%n conflict(s) with the database. ", nullptr, draft.conflicts()) + words;
    m_words->setText(words);
}

void Tray::askDiscard()
{
    const int n = int(m_instance.draft().entries().size());
    if (n == 1)
        return m_instance.draft().discardAll(); // Ctrl+Z brings it back
    auto* box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Discard changes"));
    box->setText(tr("Discard %n pending change(s)?", nullptr, n));
    box->setInformativeText(tr("Nothing of it has been applied. Ctrl+Z brings them back."));
    auto* yes = box->addButton(tr("Discard %n change(s)", nullptr, n), QMessageBox::DestructiveRole);
    yes->setProperty("role", QStringLiteral("danger"));
    auto* keep = box->addButton(tr("Keep them"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    connect(box, &QMessageBox::buttonClicked, this, [this, yes](QAbstractButton* clicked) {
        if (clicked == yes)
            m_instance.draft().discardAll();
    });
    box->open();
}

} // namespace bw
