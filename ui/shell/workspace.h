// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include "ui/common/page.h"
#include "ui/shell/history.h"
#include "ui/shell/settings.h"

class QSplitter;
class QStackedWidget;

namespace bw {

class Banners;
class TabList;
class Tray;

// All that is seen of one open instance: the list of pages, banners, and the pages, each made when it is first shown.
class Workspace final : public QWidget {
    Q_OBJECT
public:
    Workspace(OpenInstance&, Settings&, QWidget* parent = nullptr);
    ~Workspace() override;
    Page* page() const;
    int pageIndex() const;
    void showPage(int index);
    void focusRows(); // so that keys work on them at once
    void showPageBy(int step); // the next or the previous one, round and round
    void openLink(const Subject&, const QString& page);
    void showPending(); // users who wait for approval
    void back();
    void forward();
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    Banners& banners() { return *m_banners; }
    Tray& tray() { return *m_tray; }
    void saveLayout();

signals:
    void pageChanged();
    void statusChanged();
    void historyChanged();
    void notice(const QString&);
    void problem(const QString&);
    void remedyWanted(const QString& set, bw::Remedy);

private:
    Place here() const;
    int pageOf(QWidget*) const;
    void go(const Place&);
    void turnTo(int index); // without a trace in the history
    Page* made(int index);
    void updateCounts();
    OpenInstance& m_instance;
    Settings& m_settings;
    TabList* m_tabs;
    QSplitter *m_split, *m_below; // below the page: the tray
    Banners* m_banners;
    QStackedWidget* m_stack;
    Tray* m_tray;
    std::vector<Page*> m_pages;
    History m_history;
    bool m_turning = false;
};

} // namespace bw
