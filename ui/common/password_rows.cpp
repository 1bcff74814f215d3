// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/password_rows.h"
#include "core/secrets/password_maker.h"
#include "core/secrets/password_strength.h"
#include "ui/common/fonts.h"
#include "ui/common/form_rows.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QAction>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>

namespace bw {

PasswordRows::PasswordRows(QWidget* parent)
    : QWidget(parent)
    , m_edit(field(tr("New password")))
    , m_meter(new QProgressBar)
    , m_words(new QLabel)
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setMinimumWidth(px(260));
    m_edit->setMaxLength(200);
    auto* generate = new QPushButton(tr("Generate"));
    generate->setAutoDefault(false);
    m_meter->setRange(0, 4);
    m_meter->setTextVisible(false);
    m_meter->setAccessibleName(tr("Strength of the password"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setProperty("role", QStringLiteral("hint"));
    m_words->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_edit, 1);
    row->addWidget(generate);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addLayout(row);
    column->addWidget(m_meter);
    column->addWidget(m_words);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &PasswordRows::judge);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_made = false; });
    connect(generate, &QPushButton::clicked, this, &PasswordRows::make);
    judge();
}

// Nobody is told: those who listened may be gone before it.
PasswordRows::~PasswordRows()
{
    const QSignalBlocker quiet(m_edit);
    m_edit->clear();
}

// Shown in the clear: somebody has to hand it over.
void PasswordRows::make()
{
    m_edit->setEchoMode(QLineEdit::Normal);
    m_edit->setFont(fixedFont(13));
    m_made = true;
    m_edit->setText(QString::fromLatin1(makePassword()->reveal()));
    m_edit->setFocus();
    m_edit->selectAll();
}

SecretPtr PasswordRows::password() const { return std::make_shared<const Secret>(m_edit->text().toUtf8()); }

void PasswordRows::judge()
{
    const auto verdict = judgePassword(m_edit->text().toUtf8());
    const QLatin1StringView code(verdict.code);
    m_problem = code == QLatin1StringView("password_empty") ? tr("Type a password, or let one be made.")
        : code == QLatin1StringView("password_too_short")   ? tr("At least 12 characters.")
        : code == QLatin1StringView("password_too_long")    ? tr("At most 72 bytes: the server ignores the rest.")
        : code == QLatin1StringView("password_null_byte")   ? tr("It holds a character that no password may hold.")
        : code == QLatin1StringView("password_too_weak")    ? tr("Too easy to guess.")
                                                            : QString();
    m_meter->setValue(m_edit->text().isEmpty() ? 0 : std::max(1, verdict.score));
    m_words->setText(!m_problem.isEmpty() ? m_problem
            : m_made                      ? tr("Strong enough. It is shown once more when it is set.")
                                          : tr("Strong enough. Nobody sees it again once it is set."));
    emit edited();
}

} // namespace bw
