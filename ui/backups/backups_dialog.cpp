// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backups_dialog.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/backups/backup_model.h"
#include "ui/backups/keeping_dialog.h"
#include "ui/backups/restore_dialog.h"
#include "ui/common/data_table.h"
#include "ui/common/empty_state.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/record_face.h"
#include "ui/common/stripe.h"
#include "ui/common/style.h"
#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QStackedWidget>
#include <numeric>

namespace bw {

namespace {

QLabel* plain(const char* role, bool wrap = true)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

} // namespace

BackupsDialog::BackupsDialog(BackupDesk::Place place, QWidget* parent)
    : QDialog(parent)
    , m_desk(std::move(place))
    , m_model(new BackupModel(this))
    , m_table(new DataTable(tr("Backups")))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_facts(plain("secondary"))
    , m_says(plain("secondary"))
    , m_doing(plain("secondary", false))
    , m_bar(new QProgressBar)
    , m_make(new IconButton(icon("save"), tr("Back up now")))
    , m_verify(new QPushButton(tr("Verify")))
    , m_remove(new QPushButton(tr("Delete…")))
    , m_restore(new QPushButton(tr("Restore…")))
    , m_close(new QPushButton(tr("Close")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Backups — %1").arg(displayText(m_desk.place().profile.name, 80)));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* stripe = new Stripe(this);
    stripe->setEnvironment(m_desk.place().profile.environment);
    column->addWidget(stripe);
    column->addWidget(makeHead());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(makeProgress());
    column->addWidget(makeFooter());
    m_table->setModel(m_model);
    m_table->header().setSort({{QStringLiteral("created_at"), true}});
    connect(m_table, &DataTable::sortChanged, this, [this] { // newest first, always
        m_table->header().setSort({{QStringLiteral("created_at"), true}});
    });
    connect(m_table, &DataTable::rowsSelected, this, &BackupsDialog::update);
    connect(m_table, &DataTable::opened, this, &BackupsDialog::restore);
    connect(m_empty, &EmptyState::pressed, this, &BackupsDialog::make);
    auto* remove = new QAction(this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this, &BackupsDialog::askRemove);
    resize(px(880), px(520));
    read();
    update();
}

QWidget* BackupsDialog::makeHead()
{
    auto* head = new QFrame;
    head->setProperty("role", QStringLiteral("bar"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(16), px(12), px(16), px(12));
    row->setSpacing(px(12));
    auto* keeping = new QPushButton(tr("What is kept…"));
    keeping->setAutoDefault(false);
    row->addWidget(m_facts, 1);
    row->addWidget(keeping, 0, Qt::AlignTop);
    connect(keeping, &QPushButton::clicked, this, &BackupsDialog::editKeeping);
    return head;
}

QWidget* BackupsDialog::makeProgress()
{
    auto* both = new QFrame;
    both->setProperty("role", QStringLiteral("footer"));
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(px(16), px(8), px(16), px(8));
    column->setSpacing(0);
    m_running = new QWidget;
    auto* row = new QHBoxLayout(m_running);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(10));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(px(160));
    m_bar->setAccessibleName(tr("Progress"));
    auto* stop = new QPushButton(tr("Stop"));
    stop->setProperty("scale", QStringLiteral("small"));
    stop->setAutoDefault(false);
    row->addWidget(m_doing);
    row->addWidget(m_bar);
    row->addStretch(1);
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, [this] { m_job.cancel(); });
    m_says->setMinimumHeight(px(24));
    column->addWidget(m_running);
    column->addWidget(m_says);
    m_running->hide();
    return both;
}

QWidget* BackupsDialog::makeFooter()
{
    auto* footer = new QFrame;
    footer->setProperty("role", QStringLiteral("footer"));
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(px(16), px(11), px(16), px(11));
    row->setSpacing(px(8));
    for (auto* button : {m_make, m_verify, m_remove, m_restore, m_close}) {
        button->setProperty("scale", QStringLiteral("large"));
        button->setAutoDefault(false);
    }
    m_restore->setProperty("role", QStringLiteral("primary"));
    row->addWidget(m_make);
    row->addWidget(m_verify);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_restore);
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::make);
    connect(m_verify, &QPushButton::clicked, this, &BackupsDialog::verify);
    connect(m_remove, &QPushButton::clicked, this, &BackupsDialog::askRemove);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::restore);
    connect(m_close, &QPushButton::clicked, this, &BackupsDialog::reject);
    return footer;
}

std::vector<Backup> BackupsDialog::chosen() const
{
    std::vector<Backup> all;
    for (const int row : m_table->selectedRows())
        all.push_back(m_model->at(row));
    return all;
}

void BackupsDialog::read(const QString& select)
{
    m_listJob = m_desk.list([this, select](Result<std::vector<Backup>> all) { listed(std::move(all), select); });
}

void BackupsDialog::listed(Result<std::vector<Backup>> all, const QString& select)
{
    if (!all)
        return failed(all.error());
    const bool first = !std::exchange(m_known, true);
    const auto before = chosen();
    m_model->set(std::move(*all));
    const QString wanted = !select.isEmpty() ? select : before.empty() ? QString() : before.front().id;
    m_table->selectRow(std::max(0, m_model->rowOf(wanted)));
    if (first)
        m_table->setFocus();
    update();
}

void BackupsDialog::update()
{
    const bool busy = m_job.running(), any = m_model->rowCount() > 0;
    const auto few = chosen();
    m_stack->setCurrentWidget(any || !m_known ? static_cast<QWidget*>(m_table) : m_empty);
    m_empty->say({"save", tr("No backups yet"), tr("One is made before the first change, and whenever you ask for it."),
        busy ? QString() : tr("Back up now")});
    m_running->setVisible(busy);
    m_says->setVisible(!busy);
    m_make->setEnabled(!busy);
    m_verify->setEnabled(!busy && few.size() == 1);
    m_remove->setEnabled(!busy && !few.empty());
    m_restore->setEnabled(!busy && few.size() == 1);
    const auto site = m_desk.site();
    qint64 bytes = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        bytes += m_model->at(row).bytes;
    const QString folder = displayText(QDir::toNativeSeparators(site.store.folder()), 200);
    m_facts->setText(!any ? tr("They lie in %1, where only you can read them.").arg(folder)
                          : tr("%n backup(s), %1, in %2, where only you can read them.", nullptr, m_model->rowCount())
                                .arg(sizeWords(bytes), folder));
}

void BackupsDialog::work(Job job, const QString& words)
{
    m_job = std::move(job);
    say({}, "");
    m_doing->setText(words);
    m_bar->setRange(0, 0);
    update();
}

void BackupsDialog::over() { update(); }

void BackupsDialog::seen(const Progress& p)
{
    if (*p.what)
        m_doing->setText(textOf(p.what).what);
    m_bar->setRange(0, p.total > 0 ? 1000 : 0);
    if (p.total > 0)
        m_bar->setValue(int(double(p.done) / double(p.total) * 1000));
}

void BackupsDialog::make()
{
    if (m_job.running())
        return;
    work(m_desk.make(
             [this](Result<Backup> made) {
                 over();
                 if (!made)
                     return failed(made.error());
                 say(tr("Made and verified at %1.").arg(paneTime(made->at)), "success");
                 read(made->id);
                 m_table->setFocus();
             },
             [this](const Progress& p) { seen(p); }),
        tr("Copying the database"));
}

void BackupsDialog::verify()
{
    const auto few = chosen();
    if (few.size() != 1 || m_job.running())
        return;
    work(m_desk.verify(
             few.front(),
             [this](Result<Verification> v) {
                 over();
                 if (!v)
                     return failed(v.error());
                 QString words = textOf(v->id()).sentence();
                 if (!v->problem.isEmpty())
                     words += u' ' + displayText(v->problem, 200);
                 say(words, v->ok() ? "success" : "danger");
             },
             [this](const Progress& p) { seen(p); }),
        tr("Checking the copy"));
}

void BackupsDialog::askRemove()
{
    const auto few = chosen();
    if (few.empty() || m_job.running())
        return;
    const auto bytes =
        std::accumulate(few.begin(), few.end(), qint64(0), [](qint64 sum, const Backup& b) { return sum + b.bytes; });
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete backups"));
    box->setText(tr("Delete %n backup(s)?", nullptr, int(few.size())));
    box->setInformativeText(tr("%1 are freed. What only they hold can't be brought back.").arg(sizeWords(bytes)));
    auto* yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, few](QAbstractButton* clicked) {
        if (clicked == yes)
            remove(few);
    });
    box->open();
}

void BackupsDialog::remove(const std::vector<Backup>& few)
{
    work(m_desk.remove(few,
             [this, n = int(few.size())](Result<void> done) {
                 over();
                 read();
                 if (!done)
                     return failed(done.error());
                 say(tr("%n backup(s) deleted.", nullptr, n), "");
             }),
        tr("Deleting"));
}

void BackupsDialog::restore()
{
    const auto few = chosen();
    if (few.size() != 1 || m_job.running())
        return;
    say({}, "");
    auto* dialog = new RestoreDialog(m_desk, few.front(), this);
    connect(dialog, &RestoreDialog::restored, this, [this](const QString& sentence) {
        read();
        emit restored(sentence);
    });
    dialog->open();
}

void BackupsDialog::editKeeping()
{
    auto* dialog = new KeepingDialog(this);
    connect(dialog, &KeepingDialog::saved, this,
        [this] { say(tr("Saved. It counts from the next backup and the next apply on."), ""); });
    dialog->open();
}

void BackupsDialog::say(const QString& text, const char* tone)
{
    m_says->setText(text);
    m_says->setProperty("tone", QLatin1StringView(tone));
    repolish(m_says);
}

void BackupsDialog::failed(const Error& error)
{
    if (error.fault == Fault::Cancelled)
        return say(tr("Stopped. Nothing was left behind."), "");
    say(displayText(textOf(error).sentence(), 400), "danger");
}

void BackupsDialog::reject()
{
    if (m_job.running())
        return m_job.cancel();
    QDialog::reject();
}

} // namespace bw
