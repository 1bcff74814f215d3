// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/zone_button.h"
#include "ui/common/choice_button.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QWidgetAction>

namespace bw {
namespace {

QString text(const QTimeZone& zone)
{
    return zone.id() == "Etc/UTC" ? QStringLiteral("UTC") : QString::fromUtf8(zone.id());
}

// Named places; Qt lists its own fixed offsets among them.
QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        if (!id.startsWith("UTC") && !id.startsWith("Etc/") && id.contains('/'))
            names << QString::fromUtf8(id);
    return names;
}

void fill(QListWidget& list, const QString& filter)
{
    list.clear();
    const auto add = [&](const QString& words, const QString& id) {
        if (!words.contains(filter, Qt::CaseInsensitive))
            return;
        auto* item = new QListWidgetItem(words, &list);
        item->setData(Qt::UserRole, id);
        item->setSizeHint({0, px(26)});
    };
    add(ZoneButton::tr("This computer (%1)").arg(text(QTimeZone::systemTimeZone())), {});
    add(QStringLiteral("UTC"), QStringLiteral("UTC"));
    for (const QString& name : zoneNames())
        add(name, name);
    list.setCurrentRow(0);
}

} // namespace

ZoneButton::ZoneButton(QWidget* parent)
    : QWidget(parent)
    , m_choice(new ChoiceButton(tr("Zone"), this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_choice);
    m_choice->setToolTip(tr("Where days begin and end"));
    connect(m_choice, &ChoiceButton::opened, this, &ZoneButton::openMenu);
    m_choice->setElided();
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    update();
}

QTimeZone ZoneButton::zone() const
{
    return m_id.isEmpty() ? QTimeZone::systemTimeZone() : m_id == u"UTC" ? QTimeZone::utc() : QTimeZone(m_id.toUtf8());
}

void ZoneButton::setId(const QString& id)
{
    const QString known = id.isEmpty() || id == u"UTC" || QTimeZone(id.toUtf8()).isValid() ? id : QString{};
    if (known == m_id)
        return;
    m_id = known;
    update();
    emit zoneChanged();
}

void ZoneButton::update()
{
    m_choice->setValue(text(zone()));
    updateGeometry();
}

void ZoneButton::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* box = new QWidget(menu);
    auto* search = new QLineEdit(box);
    search->setPlaceholderText(tr("Find a zone"));
    search->setAccessibleName(tr("Find a zone"));
    auto* list = new QListWidget(box);
    list->setAccessibleName(tr("Zones"));
    list->setFixedSize(px(260), px(280));
    fill(*list, {});
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(px(8), px(6), px(8), px(6));
    column->addWidget(search);
    column->addWidget(list);
    const auto take = [this, menu, list] {
        if (const auto* item = list->currentItem()) {
            setId(item->data(Qt::UserRole).toString());
            menu->close();
        }
    };
    connect(search, &QLineEdit::textChanged, list, [list](const QString& typed) { fill(*list, typed.trimmed()); });
    connect(search, &QLineEdit::returnPressed, menu, take);
    connect(list, &QListWidget::itemClicked, menu, take);
    connect(list, &QListWidget::itemActivated, menu, take);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(box);
    menu->addAction(action);
    menu->popup(m_choice->popupPosition());
    search->setFocus();
}

} // namespace bw
