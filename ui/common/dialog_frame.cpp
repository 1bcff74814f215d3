// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialog_frame.h"
#include "ui/common/tokens.h"
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bw {

DialogFrame::DialogFrame(QDialog& dialog, QWidget* body, const QString& verb)
    : QFrame(&dialog)
    , m_problem(new QLabel)
    , m_accept(new QPushButton(verb))
    , m_row(new QHBoxLayout(this))
{
    dialog.setAccessibleName(dialog.windowTitle());
    setProperty("role", QStringLiteral("footer"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", QStringLiteral("secondary"));
    m_problem->setAccessibleName(tr("What is missing"));
    auto* cancel = new QPushButton(tr("Cancel"));
    m_accept->setProperty("role", QStringLiteral("primary"));
    m_accept->setDefault(true);
    for (auto* button : {cancel, m_accept})
        button->setProperty("scale", QStringLiteral("large"));
    m_row->setContentsMargins(px(20), px(11), px(20), px(11));
    m_row->setSpacing(px(8));
    m_row->addWidget(m_problem, 1);
    m_row->addWidget(cancel);
    m_row->addWidget(m_accept);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(px(20), px(20), px(20), px(20));
    inner->addWidget(body);
    auto* all = new QVBoxLayout(&dialog);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(inner, 1);
    all->addWidget(this);
    connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &DialogFrame::accepted);
}

void DialogFrame::setProblem(const QString& why)
{
    m_problem->setText(why);
    m_accept->setEnabled(why.isEmpty());
}

QPushButton* DialogFrame::addButton(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setProperty("scale", QStringLiteral("large"));
    button->setAutoDefault(false);
    m_row->insertWidget(1, button);
    return button;
}

} // namespace bw
