// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/keeping_dialog.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/tokens.h"
#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>

namespace bw {

namespace {

constexpr std::pair<BackupEvery, const char*> kEveryWords[]{
    {BackupEvery::Change, QT_TRANSLATE_NOOP("bw::KeepingDialog", "before every apply")},
    {BackupEvery::Hour, QT_TRANSLATE_NOOP("bw::KeepingDialog", "at most once an hour")},
    {BackupEvery::Day, QT_TRANSLATE_NOOP("bw::KeepingDialog", "at most once a day")},
    {BackupEvery::Never, QT_TRANSLATE_NOOP("bw::KeepingDialog", "never by itself")}};

QComboBox* everyBox(const QString& name)
{
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    for (const auto& [every, words] : kEveryWords)
        box->addItem(KeepingDialog::tr(words), int(every));
    return box;
}

QSpinBox* numberBox(const QString& name, int least, int most, const QString& suffix, const QString& none = {})
{
    auto* box = new QSpinBox;
    box->setAccessibleName(name);
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setSpecialValueText(none);
    box->setMinimumWidth(px(140));
    return box;
}

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("section"));
    return label;
}

} // namespace

KeepingDialog::KeepingDialog(QWidget* parent)
    : QDialog(parent)
    , m_small(everyBox(tr("Smaller databases")))
    , m_large(everyBox(tr("Larger databases")))
    , m_border(numberBox(tr("Larger from"), 0, 1'000'000, QStringLiteral(" MiB")))
    , m_newest(numberBox(tr("Newest backups that stay"), 1, 10'000, {}))
    , m_days(numberBox(tr("Days with a backup each"), 0, 36'500, tr(" days"), tr("none")))
    , m_archive(numberBox(tr("Archive"), 0, 36'500, tr(" days"), tr("for ever")))
    , m_journal(numberBox(tr("People in the journal"), 0, 36'500, tr(" days"), tr("for ever")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What is kept"));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(heading(tr("Backups of SQLite files")));
    column->addWidget(makeBackups());
    column->addSpacing(px(8));
    column->addWidget(heading(tr("What names people")));
    column->addWidget(makePeople());
    m_frame = new DialogFrame(*this, body, tr("Save"));
    connect(m_frame, &DialogFrame::accepted, this, &KeepingDialog::save);
    setMinimumWidth(px(560));
    const auto backups = BackupSettings::load(BackupSettings::defaultFile());
    const auto people = KeepSettings::load(KeepSettings::defaultFile());
    show(backups.value_or(BackupSettings()), people.value_or(KeepSettings()));
    if (!backups || !people) // never written over
        m_frame->setProblem(displayText(textOf(backups ? people.error() : backups.error()).sentence(), 300));
    m_small->setFocus();
}

QWidget* KeepingDialog::makeBackups()
{
    auto* rows = new QWidget;
    auto* grid = formGrid(rows);
    grid->setColumnMinimumWidth(0, px(136));
    addRow(grid, tr("Smaller databases"), m_small);
    addRow(grid, tr("Larger databases"), m_large);
    addRow(grid, tr("Larger from"), m_border);
    addRow(grid, tr("The newest"), m_newest);
    addRow(grid, tr("One of each day for"), m_days);
    addHint(grid, tr("The rest is removed when a backup is made. The only one never is."));
    return rows;
}

QWidget* KeepingDialog::makePeople()
{
    auto* rows = new QWidget;
    auto* grid = formGrid(rows);
    grid->setColumnMinimumWidth(0, px(136));
    addRow(grid, tr("Archive"), m_archive);
    addHint(grid, tr("Rows that changes removed or altered. What is older can't be undone any more."));
    addRow(grid, tr("People in the journal"), m_journal);
    addHint(grid,
        tr("In older entries names, addresses, reasons and values are blanked: what was done and when stays, and the "
           "chain stays whole. They can't be undone any more."));
    return rows;
}

void KeepingDialog::show(const BackupSettings& backups, const KeepSettings& people)
{
    m_small->setCurrentIndex(m_small->findData(int(backups.small)));
    m_large->setCurrentIndex(m_large->findData(int(backups.large)));
    m_border->setValue(backups.smallMib);
    m_newest->setValue(backups.retention.newest);
    m_days->setValue(backups.retention.days);
    m_archive->setValue(people.archiveDays);
    m_journal->setValue(people.journalDays);
}

void KeepingDialog::save()
{
    const BackupSettings backups{BackupEvery(m_small->currentData().toInt()),
        BackupEvery(m_large->currentData().toInt()), m_border->value(), {m_newest->value(), m_days->value()}};
    const KeepSettings people{m_archive->value(), m_journal->value()};
    auto done = backups.save(BackupSettings::defaultFile());
    if (done)
        done = people.save(KeepSettings::defaultFile());
    if (!done)
        return m_frame->setProblem(displayText(textOf(done.error()).sentence(), 300));
    emit saved();
    accept();
}

} // namespace bw
