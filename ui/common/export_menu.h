// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/background.h"
#include "ui/common/icon_button.h"

class QAction;
class QIODevice;
class QMenu;

namespace bw {

// "Export ▾": entries that each write one file. The file is chosen without blocking, written on a worker with progress
// and a way to stop, and stands under its name only when it is whole.
class ExportMenu final : public IconButton {
    Q_OBJECT
public:
    using Write = std::function<Result<void>(QIODevice&, const Context&)>; // on the worker: captures no widget
    struct Choice {
        QString text; // "CSV, 9 shown rows…"
        QString fileName; // suggested: "users.csv"
        QString filter; // "CSV (*.csv)"
        std::function<Write()> write; // asked on the UI thread when the file has been chosen
    };

    explicit ExportMenu(QWidget* parent = nullptr);
    ~ExportMenu() override;

    // Asked each time the menu opens; an empty text is a separator.
    void setChoices(std::function<std::vector<Choice>()>);
    QAction* addByteOrderMark(); // an entry that stays, to be ticked: for CSV
    bool running() const { return m_job.running(); }
    void cancel() { m_job.cancel(); }

    void popUp();

signals:
    void progress(const bw::Progress&);
    void written(const QString& file);
    void failed(const bw::Error&);

private:
    void fill();
    void choose(const Choice&);
    void start(const QString& file, const std::function<Write()>&);
    std::function<std::vector<Choice>()> m_choices;
    QAction* m_bom = nullptr;
    QMenu* m_menu;
    std::unique_ptr<Worker> m_worker;
    Job m_job;
};

} // namespace bw
