// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/bulk_bar.h"
#include "ui/common/data_table.h"
#include "ui/common/filter_bar.h"
#include "ui/journal/journal_banner.h"
#include "ui/journal/journal_page.h"
#include <QDateTime>
#include <QFileDialog>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>

// What the journal's page asks its ledger: entries a page at a time, whether the chain holds, proofs.
namespace bw {

namespace {

constexpr int kPage = 300;
constexpr qint64 kVerifyAtOnce = 20'000; // takes some 50 ms
constexpr qint64 kProofMost = 65'536;

} // namespace

void JournalPage::locate()
{
    const auto& identity = m_instance.instance().identity;
    const auto& places = m_instance.applier().places();
    if (m_lists.opener().instance != identity || m_lists.opener().places.ledgers != places.ledgers) {
        for (auto* source : {&m_lists, &m_checks})
            source->set({places, identity, m_instance.clock()});
        m_entries = -1;
    }
    refresh();
}

void JournalPage::refresh()
{
    if (!m_lists.exists()) {
        m_entries = 0;
        m_error.reset();
        m_model->start({}, dateOf(m_instance.now()), true);
        m_banner->hide();
        updateState();
        updatePane();
        return;
    }
    m_listJob = m_lists.ask<Part>(
        [](Ledger& ledger, const Context& context) -> Result<Part> {
            auto items = ledger.list(0, kPage, context);
            const auto entries = ledger.entries();
            if (!items || !entries)
                return tl::unexpected(items ? entries.error() : items.error());
            const bool end = int(items->size()) < kPage;
            return Part{std::move(*items), *entries, end};
        },
        [this](Result<Part> part) { take(std::move(part), true); });
    updateState();
}

void JournalPage::more()
{
    if (m_moreJob.running() || m_model->end())
        return;
    m_moreJob = m_lists.ask<Part>(
        [before = m_model->oldest()](Ledger& ledger, const Context& context) -> Result<Part> {
            auto items = ledger.list(before, kPage, context);
            if (!items)
                return tl::unexpected(items.error());
            const bool end = int(items->size()) < kPage;
            return Part{std::move(*items), 0, end};
        },
        [this](Result<Part> part) { take(std::move(part), false); });
}

void JournalPage::take(Result<Part> part, bool fresh)
{
    m_bar->showRunning({});
    if (!part) {
        if (part.error().fault != Fault::Cancelled) {
            m_error = part.error();
            m_model->start({}, dateOf(m_instance.now()), true);
            m_banner->hide();
        }
        return updateState();
    }
    m_error.reset();
    if (fresh) {
        const bool same = part->entries == m_entries;
        m_entries = part->entries;
        if (!same) { // nothing is ever changed in a journal: what was read stands
            const auto* current = m_model->item(m_table->currentIndex().row());
            const qint64 seq = current ? current->seq : 0;
            const QString set = current ? current->set : QString();
            m_moreJob = {}; // it went on from what is replaced now
            m_model->start(std::move(part->items), dateOf(m_instance.now()), part->end);
            // One that was finished meanwhile stands where its newest intent does.
            if (const int row = std::max(m_model->rowOf(seq), m_model->rowOf(set)); row >= 0)
                m_table->selectRow(row);
            m_banner->show();
            if (m_entries <= kVerifyAtOnce)
                verify();
            else
                m_banner->showUnverified(m_entries);
        }
    } else {
        m_model->add(std::move(part->items), part->end);
    }
    if (m_model->shown() < kEnoughRows && !m_model->end()) {
        more();
        m_bar->showRunning(tr("Looking further back: %1").arg(exactNumber(qint64(m_model->loaded()))));
    }
    updateState();
    updatePane();
    showWanted();
}

void JournalPage::verify(const QByteArray& proof, const QString& proofName)
{
    struct Answer {
        Verdict verdict;
        std::optional<Instant> first;
    };
    m_banner->showRunning({});
    m_checkJob = m_checks.ask<Answer>(
        [proof](Ledger& ledger, const Context& context) -> Result<Answer> {
            const auto verdict = proof.isEmpty() ? ledger.verify(context) : ledger.compare(proof, context);
            if (!verdict)
                return tl::unexpected(verdict.error());
            Answer answer{*verdict, {}};
            if (const auto oldest = ledger.list(2, 1, context); oldest && !oldest->empty())
                answer.first = oldest->front().at;
            return answer;
        },
        [this, proofName](Result<Answer> answer) {
            if (!answer)
                return m_banner->showProblem(answer.error());
            if (answer->first)
                m_since = QLocale().toString(dateOf(*answer->first), tr("d MMM yyyy"));
            m_banner->showVerdict(answer->verdict, m_instance.now(), m_since, proofName);
            updatePane();
        },
        [this](const Progress& p) { m_banner->showRunning(p); });
}

void JournalPage::saveProof()
{
    auto* dialog = new QFileDialog(window(), tr("Save proof"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Proof (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QStringLiteral("journal-proof.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        m_proofJob = m_checks.ask<void>(
            [name](Ledger& ledger, const Context&) -> Result<void> {
                const auto head = ledger.head();
                if (!head)
                    return tl::unexpected(head.error());
                QSaveFile file(name);
                if (!file.open(QIODevice::WriteOnly) || file.write(*head + '\n') < 0 || !file.commit())
                    return fail(Fault::Storage, "export.file", {name}, file.errorString());
                return {};
            },
            [this, name](Result<void> done) {
                if (done)
                    emit notice(tr("Written: %1. Keep it apart from this computer.").arg(displayText(name)));
                else
                    emit problem(textOf(done.error()).sentence());
            });
    });
    dialog->open();
}

void JournalPage::compareProof()
{
    auto* dialog = new QFileDialog(window(), tr("Compare with a proof"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Proof (*.json)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& name) {
        QFile file(name);
        const bool read = file.open(QIODevice::ReadOnly);
        const QByteArray proof = read ? file.read(kProofMost) : QByteArray();
        // An empty file is no proof either, and must not be taken for the wish to verify without one.
        verify(proof.isEmpty() ? QByteArrayLiteral("{}") : proof, QFileInfo(name).fileName());
    });
    dialog->open();
}

} // namespace bw
