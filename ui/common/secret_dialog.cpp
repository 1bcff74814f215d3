// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_dialog.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/icon_label.h"
#include "ui/common/secret_field.h"
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_button.h"
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace bw {

namespace {

QLabel* words(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

} // namespace

SecretDialog::SecretDialog(
    const QString& title, std::vector<ShownSecret> secrets, SecretClipboard& clipboard, QWidget* parent)
    : QDialog(parent)
    , m_title(title)
    , m_secrets(std::move(secrets))
    , m_clipboard(clipboard)
    , m_message(words({}, ""))
    , m_left(words({}, "secondary"))
    , m_bar(new QProgressBar)
    , m_stored(new QCheckBox(several() ? tr("I have stored them") : tr("I have stored it")))
    , m_close(new QPushButton(tr("Close")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Shown once"));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* body = new QFrame;
    body->setProperty("role", QStringLiteral("base"));
    auto* inside = new QVBoxLayout(body);
    inside->setContentsMargins(px(20), px(18), px(20), px(14));
    inside->setSpacing(px(6));
    inside->addWidget(words(displayText(title, 200), "title"));
    inside->addWidget(
        words(several() ? tr("They are shown this once. Store them, or pass them on, before you close this window.")
                        : tr("It is shown this once. Store it, or pass it on, before you close this window."),
            "secondary"));
    inside->addSpacing(px(6));
    inside->addWidget(makeRows(), 1);
    inside->addWidget(m_message);
    m_message->hide();
    inside->addWidget(makeClock());
    column->addWidget(body, 1);
    column->addWidget(makeFooter());
    resize(px(720), std::min(px(560), sizeHint().height()));
    connect(&m_clipboard, &SecretClipboard::changed, this, &SecretDialog::showClock);
    showClock();
}

SecretDialog::~SecretDialog() = default;

QWidget* SecretDialog::makeRows()
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    auto* rows = new QWidget;
    rows->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(10));
    for (const auto& secret : m_secrets)
        addRow(column, secret);
    column->addStretch(1);
    area->setWidget(rows);
    area->setMinimumHeight(std::min(px(300), rows->sizeHint().height() + px(4)));
    return area;
}

void SecretDialog::addRow(QVBoxLayout* column, const ShownSecret& secret)
{
    const QString label = displayText(secret.label, 120);
    auto* head = new QHBoxLayout;
    auto* mark = words(tr("copied"), "secondary");
    mark->setProperty("tone", QStringLiteral("success"));
    mark->hide();
    m_marks.push_back(mark);
    head->addWidget(words(label, "section"), 1);
    head->addWidget(mark);
    column->addLayout(head);
    auto* line = new QHBoxLayout;
    line->setSpacing(px(6));
    auto* field = new SecretField(secret.shown(), label);
    auto* copyIt = toolButton("copy", tr("Copy %1").arg(label));
    copyIt->setFocusPolicy(Qt::TabFocus);
    line->addWidget(field, 1);
    line->addWidget(copyIt);
    column->addLayout(line);
    connect(copyIt, &QToolButton::clicked, this, [this, field, mark] { copy(field->secret(), mark); });
    connect(field, &SecretField::copyWanted, this, [this, field, mark] { copy(field->secret(), mark); });
}

QWidget* SecretDialog::makeClock()
{
    m_clock = new QWidget;
    auto* row = new QHBoxLayout(m_clock);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(new IconLabel("clock", 14));
    m_left->setWordWrap(false);
    row->addWidget(m_left);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, SecretClipboard::kSeconds);
    m_bar->setFixedWidth(px(80));
    m_bar->setAccessibleName(tr("Seconds until the clipboard is cleared"));
    row->addWidget(m_bar);
    row->addStretch(1);
    auto keep = m_clock->sizePolicy(); // what is above doesn't move when it comes and goes
    keep.setRetainSizeWhenHidden(true);
    m_clock->setSizePolicy(keep);
    return m_clock;
}

QWidget* SecretDialog::makeFooter()
{
    auto* footer = new QFrame;
    footer->setProperty("role", QStringLiteral("footer"));
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(px(20), px(12), px(20), px(12));
    column->setSpacing(px(8));
    m_ask = new QFrame;
    auto* asking = new QHBoxLayout(m_ask);
    asking->setContentsMargins(0, 0, 0, 0);
    auto* question = words(several() ? tr("Nobody can look them up again. Close without having stored them?")
                                     : tr("Nobody can look it up again. Close without having stored it?"),
        "");
    question->setProperty("tone", QStringLiteral("warning"));
    auto* leave = new QPushButton(tr("Close all the same"));
    leave->setAutoDefault(false);
    asking->addWidget(question, 1);
    asking->addWidget(leave);
    m_ask->hide();
    column->addWidget(m_ask);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_stored);
    row->addStretch(1);
    auto* all = new IconButton(icon("copy"), tr("Copy all %1").arg(exactNumber(qint64(m_secrets.size()))));
    auto* file = new IconButton(icon("save"), tr("Save to file…"));
    auto* note = new IconButton(icon("file"), tr("Save note…"));
    note->setToolTip(tr("A PDF to print and hand over"));
    all->setVisible(several());
    for (auto* button :
        {static_cast<QPushButton*>(all), static_cast<QPushButton*>(file), static_cast<QPushButton*>(note), m_close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_close->setProperty("role", QStringLiteral("primary"));
    m_close->setEnabled(false);
    column->addLayout(row);
    connect(m_stored, &QCheckBox::toggled, this, [this](bool stored) {
        m_close->setEnabled(stored);
        m_ask->hide();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(leave, &QPushButton::clicked, this, &QDialog::accept);
    connect(all, &QPushButton::clicked, this, [this] { copy(asText(m_secrets), nullptr); });
    connect(file, &QPushButton::clicked, this, [this] {
        save(tr("Save to file"), QStringLiteral("bailiwick-secrets.txt"), tr("Text (*.txt)"),
            [this](const QString& to) { return saveSecrets(to, m_secrets); });
    });
    connect(note, &QPushButton::clicked, this, [this] {
        save(tr("Save note"), QStringLiteral("bailiwick-note.pdf"), tr("PDF (*.pdf)"),
            [this](const QString& to) { return saveNote(to, m_title, m_secrets); });
    });
    return footer;
}

void SecretDialog::copy(SecretPtr secret, QLabel* mark)
{
    m_clipboard.copy(std::move(secret));
    m_copied = true;
    for (auto* each : m_marks)
        each->setVisible(!mark || each == mark);
    showClock();
}

void SecretDialog::save(const QString& title, const QString& name, const QString& filter,
    const std::function<Result<void>(const QString&)>& write)
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // it never is
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(name.section(u'.', -1));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& file) {
        if (const auto written = write(file); !written)
            say(textOf(written.error()).sentence(), "danger");
        else
            say(tr("Written: %1. Only you can read it.").arg(displayText(file)), "success");
    });
    dialog->open();
}

void SecretDialog::say(const QString& text, const char* tone)
{
    m_message->setText(text);
    m_message->setProperty("tone", QLatin1StringView(tone));
    repolish(m_message);
    m_message->show();
}

void SecretDialog::showClock()
{
    const int left = m_clipboard.secondsLeft();
    m_clock->setVisible(m_copied);
    m_bar->setVisible(left > 0);
    m_bar->setValue(left);
    if (left > 0)
        m_left->setText(tr("Clipboard is cleared in %1 s").arg(left));
    else if (m_copied) {
        m_left->setText(tr("No longer on the clipboard"));
        for (auto* mark : m_marks)
            mark->hide();
    }
}

void SecretDialog::reject()
{
    if (m_stored->isChecked())
        return QDialog::reject();
    m_ask->show();
    m_stored->setFocus();
}

} // namespace bw
