// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/expiry_dialog.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/tokens.h"
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>

namespace bw {

ExpiryDialog::ExpiryDialog(Instant now, int keys, QWidget* parent)
    : QDialog(parent)
    , m_on(new QRadioButton(tr("At the end of")))
    , m_never(new QRadioButton(tr("Never")))
    , m_date(new QDateEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Expiry of %n key(s)", nullptr, keys));
    const QDate today = QDateTime::fromSecsSinceEpoch(now.seconds()).date();
    m_date->setAccessibleName(tr("Day of expiry"));
    m_date->setMinimumDate(today);
    m_date->setDate(today.addDays(90));
    m_on->setChecked(true);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_on);
    row->addWidget(m_date);
    for (const int days : {30, 90, 365}) {
        auto* button = new QPushButton(tr("%n day(s)", nullptr, days));
        button->setProperty("scale", QStringLiteral("small"));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, today, days] {
            m_on->setChecked(true);
            m_date->setDate(today.addDays(days));
        });
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_never);
    connect(m_date, &QDateEdit::dateChanged, m_on, [this] { m_on->setChecked(true); });
    auto* frame = new DialogFrame(*this, body, tr("Add to the changes"));
    connect(frame, &DialogFrame::accepted, this, [this] {
        const qint64 end = QDateTime(m_date->date(), QTime(23, 59, 59)).toSecsSinceEpoch();
        emit given(m_never->isChecked() ? std::nullopt : std::optional(Instant{end * 1'000'000}));
        accept();
    });
    m_date->setFocus();
}

} // namespace bw
