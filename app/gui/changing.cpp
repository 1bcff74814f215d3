// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/changing.h"
#include "core/domain/text.h"
#include "ui/backups/backups_dialog.h"
#include "ui/common/secret_dialog.h"
#include "ui/rescue/rescue_dialog.h"
#include "ui/review/review_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

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
        connect(&applier, &Applier::applied, this, &Changing::showSecrets);
        connect(&applier, &Applier::settled, this, [this](int sets, bool partly) {
            m_window.notify(partly
                    ? tr("An apply was interrupted: only a part of it is in the database. See the journal.")
                    : tr("Settled with the database what %n interrupted set(s) left", nullptr, sets),
                Tone::Warning);
        });
        applier.settle();
    });
    connect(&window, &MainWindow::reviewWanted, this, &Changing::review);
    connect(&window, &MainWindow::undoWanted, this, &Changing::undo);
    connect(&window, &MainWindow::backupsWanted, this, &Changing::backups);
    connect(&window, &MainWindow::restoreWanted, this, &Changing::restoreFailed);
    connect(&window, &MainWindow::rescueWanted, this, &Changing::rescue);
}

void Changing::review() { show(new ReviewDialog(*m_window.instance(), &m_window)); }

void Changing::undo(const QString& set)
{
    m_job = m_window.instance()->applier().undoOf(set, [this](Result<ChangeSet> made) {
        if (!made)
            return m_window.notify(textOf(made.error()).sentence(), Tone::Danger);
        show(new ReviewDialog(*m_window.instance(), std::move(*made), &m_window));
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

// Nobody can look them up again.
void Changing::showSecrets(const Applied& done)
{
    auto* instance = m_window.instance();
    const auto newest = instance->applier().newest();
    auto secrets = secretsMade(newest->plan.work.changes, done.outcomes, newest->base.get(), {});
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

void Changing::show(ReviewDialog* dialog)
{
    connect(dialog, &ReviewDialog::undoWanted, this, &Changing::undo);
    connect(dialog, &ReviewDialog::finishedApplying, this, [this](const QString& sentence, bool all) {
        const Tone tone = all ? Tone::Success : Tone::Warning;
        const QString set = m_window.instance()->applier().lastSet();
        if (set.isEmpty())
            return m_window.notify(sentence, tone);
        m_window.notify(sentence, tone, tr("Undo…"), [this, set] {
            if (m_window.instance() && m_window.instance()->applier().lastSet() == set)
                undo(set);
        });
    });
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
