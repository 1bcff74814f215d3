// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/models_dialog.h"
#include "core/base/display.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/tokens.h"
#include <QListWidget>
#include <QRadioButton>
#include <QVBoxLayout>

namespace bw {

ModelsDialog::ModelsDialog(
    const QStringList& models, const std::optional<QStringList>& chosen, int people, QWidget* parent)
    : QDialog(parent)
    , m_all(new QRadioButton(tr("All models, new ones too")))
    , m_some(new QRadioButton(tr("Only these")))
    , m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(people == 1 ? tr("Allowed models") : tr("Allowed models of %n user(s)", nullptr, people));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_list, 1);
    QStringList names = models;
    for (const auto& name : chosen.value_or(QStringList()))
        if (!names.contains(name))
            names << name;
    for (const auto& name : names) {
        auto* item = new QListWidgetItem(displayText(name, 120), m_list);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen && chosen->contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setAccessibleName(tr("Models"));
    m_list->setMinimumSize(px(380), px(240));
    m_list->setFrameShape(QFrame::StyledPanel);
    m_frame = new DialogFrame(*this, body, tr("Add to the changes"));
    (chosen ? m_some : m_all)->setChecked(true);
    connect(m_all, &QRadioButton::toggled, this, &ModelsDialog::check);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked)
            m_some->setChecked(true);
        check();
    });
    connect(m_frame, &DialogFrame::accepted, this, [this] {
        emit given(m_all->isChecked() ? std::nullopt : std::optional(ticked()));
        accept();
    });
    check();
    (chosen ? m_some : m_all)->setFocus();
}

QStringList ModelsDialog::ticked() const
{
    QStringList out;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            out << m_list->item(row)->data(Qt::UserRole).toString();
    return out;
}

// An empty list allows nothing: that is what the server makes of it, so nobody gets it by oversight.
void ModelsDialog::check()
{
    m_frame->setProblem(m_some->isChecked() && ticked().isEmpty() ? tr("Tick at least one model.") : QString());
}

} // namespace bw
