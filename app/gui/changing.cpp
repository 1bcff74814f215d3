// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/changing.h"
#include "core/base/display.h"
#include "core/changes/change_file.h"
#include "core/domain/text.h"
#include "ui/backups/backups_dialog.h"
#include "ui/common/secret_dialog.h"
#include "ui/rescue/rescue_dialog.h"
#include "ui/review/review_dialog.h"
#include "ui/review/stated_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include <QFileDialog>
#include <QMessageBox>

namespace bw {

Changing::Changing(MainWindow& window, Applier::Places places)
    : QObject(&window)
    , m_window(window)
    , m_places(std::move(places))
{
    connect(&window, &MainWindow::opened, this, [this] {
        auto& applier = m_window.instance()->applier();
        applier.setPlaces(m_places);
        if (std::exchange(m_settledFor, m_window.instance()) == m_window.instance())
            return; // a refresh opens it again
        watch(*m_window.instance());
        applier.settle();
    });
    connect(&window, &MainWindow::reviewWanted, this, &Changing::review);
    connect(&window, &MainWindow::undoWanted, this, &Changing::undo);
    connect(&window, &MainWindow::backupsWanted, this, &Changing::backups);
    connect(&window, &MainWindow::restoreWanted, this, &Changing::restoreFailed);
    connect(&window, &MainWindow::rescueWanted, this, &Changing::rescue);
    connect(&window, &MainWindow::remedyWanted, this, &Changing::remedy);
    connect(&window, &MainWindow::openSetWanted, this, &Changing::openSet);
    connect(&window, &MainWindow::saveSetWanted, this, &Changing::saveSet);
    connect(&window, &MainWindow::stateWanted, this,
        [this] { (new StatedDialog(*m_window.instance(), &m_window))->open(); });
}

void Changing::watch(OpenInstance& instance)
{
    auto& applier = instance.applier();
    connect(&applier, &Applier::applied, this, &Changing::showSecrets);
    connect(&applier, &Applier::settled, this, [this](int sets) {
        m_window.notify(tr("Settled with the database what %n interrupted set(s) left", nullptr, sets), Tone::Warning);
    });
    auto& quick = instance.quick();
    connect(&quick, &QuickApply::over, this, [this](const Applied& done, const QString& what, bool undo) {
        const QString words = displayText(what, 120);
        tell(!done.all() ? tr("Not applied, because it has changed in the database: %1").arg(words)
                : undo   ? tr("Undone: %1").arg(words)
                         : tr("Applied: %1").arg(words),
            done.all());
    });
    connect(&quick, &QuickApply::failed, this,
        [this](const Error& error) { m_window.notify(textOf(error).sentence(), Tone::Danger); });
}

void Changing::review() { show(new ReviewDialog(*m_window.instance(), &m_window)); }

void Changing::undo(const QString& set)
{
    m_job = m_window.instance()->applier().undoOf(set, [this, set](Result<ChangeSet> made) {
        if (!made)
            return m_window.notify(textOf(made.error()).sentence(), Tone::Danger);
        const auto look = [this](
                              const ChangeSet& back) { show(new ReviewDialog(*m_window.instance(), back, &m_window)); };
        auto& quick = m_window.instance()->quick();
        if (quick.did(set)) // what went without a look comes back without one
            quick.takeBack(*made, look);
        else
            look(*made);
    });
}

// From the journal: always with a look first.
void Changing::remedy(const QString& set, Remedy which)
{
    m_job = m_window.instance()->applier().remedyOf(which, set, [this, which](Result<ChangeSet> made) {
        if (!made)
            return m_window.notify(textOf(made.error()).sentence(), Tone::Danger);
        const auto extent = which == Remedy::Finish ? Review::Extent::Whole : Review::Extent::Chosen;
        show(new ReviewDialog(*m_window.instance(), std::move(*made), &m_window, extent));
    });
}

void Changing::backups()
{
    auto* dialog = new BackupsDialog(BackupDesk::placeOf(*m_window.instance()), &m_window);
    connect(dialog, &BackupsDialog::restored, m_window.instance(), &OpenInstance::refresh);
    showBackups(dialog);
}

void Changing::offerRestore(const Profile& profile)
{
    const auto file = backedUpFile(profile.address, m_places.backups);
    if (m_places.ledgers.isEmpty() || !file)
        return;
    BackupOptions options;
    options.folder = m_places.backups;
    const auto all = BackupStore(db::identityOf(*file), options).list();
    if (!all || all->empty())
        return;
    m_failed = profile;
    m_failed.address = *file;
    m_window.offerRestore();
}

void Changing::restoreFailed()
{
    auto* dialog =
        new BackupsDialog({m_failed, m_failed.address, db::identityOf(m_failed.address), m_places}, &m_window);
    connect(dialog, &BackupsDialog::restored, this, &Changing::restored);
    showBackups(dialog);
}

void Changing::showBackups(BackupsDialog* dialog)
{
    connect(dialog, &BackupsDialog::restored, this,
        [this](const QString& sentence) { m_window.notify(sentence, Tone::Success); });
    open(dialog);
}

void Changing::rescue()
{
    auto* dialog = new RescueDialog(*m_window.instance(), &m_window);
    connect(dialog, &RescueDialog::planned, this, [this](const ChangeSet& set) {
        m_rescueSet = set.id;
        auto* review = new ReviewDialog(*m_window.instance(), set, &m_window);
        review->setRescue();
        show(review);
    });
    open(dialog);
}

void Changing::openSet()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open a change set"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Change sets (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Changing::load);
    connect(m_window.instance(), &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void Changing::load(const QString& file)
{
    m_fileJob = m_window.instance()->applier().open(file, [this](Result<ChangeSet> set) {
        if (!set)
            return showProblem(tr("The change set can't be opened"), set.error());
        show(new ReviewDialog(*m_window.instance(), std::move(*set), &m_window));
    });
}

void Changing::saveSet()
{
    auto* dialog = new QFileDialog(&m_window, tr("Save the changes as a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Change sets (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("changes.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        auto& instance = *m_window.instance();
        if (const auto saved = saveChangeSet(instance.applier().setOf(instance.draft().changes()), file); !saved)
            return showProblem(tr("The change set can't be saved"), saved.error());
        m_window.notify(tr("Saved without passwords: %1").arg(displayText(file, 120)), Tone::Success);
    });
    connect(m_window.instance(), &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void Changing::showProblem(const QString& title, const Error& error)
{
    const auto text = textOf(error);
    auto* box = new QMessageBox(QMessageBox::Warning, title, displayText(text.what, 400), QMessageBox::Ok, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(displayText(QStringList{text.why, text.next}.join(u' ').trimmed(), 800));
    box->open();
}

// Nobody can look them up again.
void Changing::showSecrets(const Applied& done)
{
    auto* instance = m_window.instance();
    const auto newest = instance->applier().newest();
    const auto& changes = newest->plan.work.changes;
    auto outcomes = done.outcomes;
    for (size_t i = 0; i < changes.size() && i < outcomes.size(); ++i)
        if (instance->applier().isToBeShown(changes[i].secret))
            outcomes[i].secret = changes[i].secret;
    auto secrets = secretsMade(changes, outcomes, newest->base.get(), instance->profile().server);
    if (newest->set.id == m_rescueSet)
        std::ranges::move(
            passwordsSet(newest->set.changes, done.outcomes, newest->base.get()), std::back_inserter(secrets));
    if (secrets.empty())
        return;
    const int n = int(secrets.size());
    auto* dialog = new SecretDialog(
        tr("%n secret(s) made", nullptr, n), std::move(secrets), SecretClipboard::ofProgram(), &m_window);
    dialog->open();
}

void Changing::tell(const QString& sentence, bool all)
{
    const Tone tone = all ? Tone::Success : Tone::Warning;
    const QString set = m_window.instance()->applier().lastSet();
    if (set.isEmpty())
        return m_window.notify(sentence, tone);
    const bool quick = m_window.instance()->quick().did(set);
    m_window.notify(sentence, tone, quick ? tr("Undo") : tr("Undo…"), [this, set] {
        if (m_window.instance() && m_window.instance()->applier().lastSet() == set)
            undo(set);
    });
}

void Changing::show(ReviewDialog* dialog)
{
    connect(dialog, &ReviewDialog::undoWanted, this, &Changing::undo);
    connect(dialog, &ReviewDialog::finishedApplying, this, &Changing::tell);
    open(dialog);
}

void Changing::open(QDialog* dialog)
{
    // The button that opened it may be gone with the changes, and the focus with it: keys mean the rows again.
    connect(dialog, &QDialog::finished, this, [this] {
        if (m_window.workspace())
            m_window.workspace()->focusRows();
    });
    // The instance may be closed or replaced under it.
    if (m_window.instance())
        connect(m_window.instance(), &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

} // namespace bw
