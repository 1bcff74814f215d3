// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/export_menu.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>

namespace bw {

ExportMenu::ExportMenu(QWidget* parent)
    : IconButton(bw::icon("export"), tr("Export"), parent)
    , m_menu(new QMenu(this))
{
    setArrow();
    // Not setMenu(): a button runs its menu in an event loop of its own.
    connect(this, &QPushButton::clicked, this, &ExportMenu::popUp);
}

ExportMenu::~ExportMenu() = default;

void ExportMenu::setChoices(std::function<std::vector<Choice>()> choices) { m_choices = std::move(choices); }

QAction* ExportMenu::addByteOrderMark()
{
    m_bom = new QAction(tr("Mark CSV as UTF-8 for spreadsheets"), this);
    m_bom->setCheckable(true);
    m_bom->setToolTip(tr("Puts a byte order mark before the text. Excel needs it to read names with accents."));
    return m_bom;
}

void ExportMenu::popUp()
{
    fill();
    const int left = width() - std::max(width(), m_menu->sizeHint().width());
    m_menu->popup(mapToGlobal(QPoint(left, height() + px(2))));
}

void ExportMenu::fill()
{
    m_menu->clear(); // the tick is owned by this button and survives
    m_menu->setToolTipsVisible(true);
    for (const auto& choice : m_choices ? m_choices() : std::vector<Choice>{}) {
        if (choice.text.isEmpty()) {
            m_menu->addSeparator();
            continue;
        }
        auto* action = m_menu->addAction(choice.text);
        action->setEnabled(!running());
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    }
    if (m_bom) {
        m_menu->addSeparator();
        m_menu->addAction(m_bom);
    }
}

void ExportMenu::choose(const Choice& choice)
{
    auto* dialog = new QFileDialog(window(), tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(choice.filter);
    dialog->setDefaultSuffix(choice.fileName.section(u'.', -1));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(choice.fileName);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, write = choice.write](const QString& file) { start(file, write); });
    dialog->open();
}

void ExportMenu::start(const QString& file, const std::function<Write()>& make)
{
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    auto work = [file, write = make()](const Context& context, const Worker::Post&) -> Result<void> {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return fail(Fault::Storage, "export.file", {file}, out.errorString());
        if (auto done = write(out, context); !done)
            return done;
        if (!out.commit())
            return fail(Fault::Storage, "export.file", {file}, out.errorString());
        return {};
    };
    m_job = m_worker->run(
        std::move(work),
        [this, file](Result<void> done) {
            if (done)
                emit written(file);
            else
                emit failed(done.error());
        },
        [this](const Progress& p) { emit progress(p); });
    emit progress({});
}

} // namespace bw
