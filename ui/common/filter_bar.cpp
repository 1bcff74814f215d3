// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_bar.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace bw {

namespace {

constexpr int kSpacing = 6;

QPushButton* button(const QString& text, const char* role, QWidget* parent)
{
    auto* b = new QPushButton(text, parent);
    b->setProperty("role", QLatin1StringView(role));
    b->hide();
    return b;
}

} // namespace

FilterBar::FilterBar(const QString& searchWords, QWidget* parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_search(new QLineEdit(this))
    , m_clear(button(tr("Clear all"), "link", this))
    , m_more(new IconButton(icon("filter"), tr("Filter"), this))
    , m_right(new QWidget(this))
{
    setProperty("role", QStringLiteral("base"));
    setFixedHeight(px(44));
    m_layout->setContentsMargins(px(12), px(8), px(12), px(8));
    m_layout->setSpacing(px(kSpacing));
    m_search->setPlaceholderText(searchWords);
    m_search->setAccessibleName(searchWords);
    m_search->setToolTip(tr("Searches all columns, hidden ones too. A time is found by its date in UTC: 2026-11-21."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"), QLineEdit::LeadingPosition);
    // Its words fit, with the icons at both sides.
    m_searchWidth = std::clamp(QFontMetrics(textFont(13)).horizontalAdvance(searchWords) + px(56), px(120), px(200));
    m_search->setMinimumWidth(m_searchWidth);
    m_search->setMaximumWidth(std::max(px(170), m_searchWidth));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        arrange();
        emit searchChanged(text);
    });
    m_more->hide();
    auto* right = new QHBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(px(kSpacing));
    m_layout->addWidget(m_search, 1);
    m_layout->addWidget(m_more);
    m_layout->addWidget(m_clear);
    m_layout->addStretch(1);
    m_layout->addWidget(m_right);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clearAll);
    connect(m_more, &QPushButton::clicked, this, &FilterBar::openMore);
}

FacetButton& FilterBar::addFacet(const QString& key, const QString& title, FacetButton::Values values)
{
    auto* facet = new FacetButton(title, std::move(values), this);
    m_layout->insertWidget(int(m_left.size() + m_facets.size()) + 1, facet);
    m_facets.emplace_back(key, facet);
    connect(facet, &FacetButton::chosenChanged, this, [this, key](const QStringList& chosen) {
        arrange();
        emit facetChanged(key, chosen);
    });
    return *facet;
}

FacetButton* FilterBar::facet(const QString& key) const
{
    for (const auto& [id, facet] : m_facets)
        if (id == key)
            return facet;
    return nullptr;
}

void FilterBar::addLeft(QWidget* widget)
{
    m_layout->insertWidget(int(m_left.size()), widget);
    m_left.push_back(widget);
}

void FilterBar::addRight(QWidget* widget) { m_right->layout()->addWidget(widget); }

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::typeAhead(const QString& text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->end(false);
    m_search->insert(text);
}

void FilterBar::changed() { arrange(); }

bool FilterBar::anything() const
{
    return !m_search->text().trimmed().isEmpty()
        || std::any_of(m_facets.begin(), m_facets.end(), [](const auto& f) { return !f.second->chosen().isEmpty(); });
}

void FilterBar::clearAll()
{
    m_search->clear();
    for (const auto& [key, facet] : m_facets)
        facet->clear();
}

FilterChoice FilterBar::choice() const
{
    FilterChoice now{m_search->text(), {}, {}};
    for (const auto& [key, facet] : m_facets)
        if (!facet->chosen().isEmpty())
            now.facets.insert(key, facet->chosen());
    return now;
}

// The rows are filtered once for all facets, not for each.
void FilterBar::restore(const FilterChoice& choice)
{
    std::optional<QString> changed;
    for (const auto& [key, facet] : m_facets)
        if (const auto values = choice.facets.value(key); values != facet->chosen()) {
            facet->setChosen(values);
            changed = key;
        }
    arrange();
    m_search->setText(choice.search);
    if (changed)
        emit facetChanged(*changed, facet(*changed)->chosen());
}

QSize FilterBar::minimumSizeHint() const
{
    int width = px(24) + m_right->minimumSizeHint().width() + m_more->sizeHint().width() + px(2 * kSpacing)
        + (m_search->isHidden() ? 0 : m_searchWidth + px(kSpacing));
    for (const auto* widget : m_left)
        width += widget->minimumSizeHint().width() + px(kSpacing);
    return {width, px(44)};
}

// Facets with a choice always stay: what hides rows must be seen.
void FilterBar::arrange()
{
    const bool any = anything();
    m_clear->setVisible(any);
    int left = width() - px(24) - (m_search->isHidden() ? 0 : m_searchWidth) - m_right->sizeHint().width()
        - px(2 * kSpacing) - (any ? m_clear->sizeHint().width() + px(kSpacing) : 0);
    for (const auto* widget : m_left)
        left -= widget->sizeHint().width() + px(kSpacing);
    int needed = 0;
    for (const auto& [key, facet] : m_facets)
        needed += facet->sizeHint().width() + px(kSpacing);
    const bool all = needed <= left;
    if (!all)
        left -= m_more->sizeHint().width() + px(kSpacing);
    for (const auto& [key, facet] : m_facets)
        if (!facet->chosen().isEmpty())
            left -= facet->sizeHint().width() + px(kSpacing);
    for (const auto& [key, facet] : m_facets) {
        const int width = facet->sizeHint().width() + px(kSpacing);
        const bool fits = all || !facet->chosen().isEmpty() || width <= left;
        if (fits && !all && facet->chosen().isEmpty())
            left -= width;
        facet->setVisible(fits);
    }
    m_more->setVisible(!all);
}

void FilterBar::openMore()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& [key, facet] : m_facets)
        if (facet->isHidden())
            connect(menu->addAction(QString(facet->title()).replace(u'&', u"&&"_qs)), &QAction::triggered, facet,
                // once the menu is gone: two popups at a time take each other's keys
                [facet = facet] { QTimer::singleShot(0, facet, &FacetButton::openPopup); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + px(2))));
}

void FilterBar::resizeEvent(QResizeEvent* e)
{
    QFrame::resizeEvent(e);
    arrange();
}

bool FilterBar::event(QEvent* e)
{
    if (e->type() == QEvent::Polish || e->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &FilterBar::arrange);
    return QFrame::event(e);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* e)
{
    if (watched == m_search && e->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(e)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit leftSearch();
            return true;
        }
    }
    return QFrame::eventFilter(watched, e);
}

} // namespace bw
