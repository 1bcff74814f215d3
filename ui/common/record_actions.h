// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeySequence>
#include <QObject>
#include <QStringList>
#include <functional>
#include <limits>
#include <vector>

class QAction;
class QMenu;
class QPushButton;
class QWidget;

namespace bw {

class OpenInstance;

// A command of a page that changes what is selected. It is offered where the instance can do its kind of change; else
// it is disabled and says why.
struct RecordAction {
    QString text; // "Disable", with "…" when it asks
    const char* icon = nullptr;
    QString kind; // of change: its capability decides; empty: always possible
    std::function<bool(const QString& id)> fits = {}; // makes sense for that record; none: for all
    std::function<void(const QStringList& ids)> run; // those that fit
    QString unfit = {}; // why it is disabled when it fits none
    QKeySequence key = {};
    bool single = false; // for one record
    bool inBar = false; // a button of its own, with the number that it will touch
    const char* barIcon = nullptr; // on that button
    std::vector<RecordAction> choices = {}; // of a menu; it has no run then
    // Of one that goes beyond the selection: the records that it touches, no more of them than that.
    std::function<QStringList(const QStringList& selected, qsizetype most)> reach = {};
    // In place of the text, while it touches something: with a number or a name in it.
    std::function<QString(const QStringList& selected, const QStringList& touched)> words = {};
};

// Why the instance can't do this kind of change; empty: it can.
QString obstacleTo(const QString& kind, const OpenInstance&);

// The commands of a page: in the bar under the table, in the menu of a row, and by keys.
class RecordActions final : public QObject {
    Q_OBJECT
public:
    RecordActions(OpenInstance&, QWidget* page);
    void add(RecordAction);
    void select(const QStringList& ids);
    void fill(QMenu&) const;
    const std::vector<QPushButton*>& buttons() const { return m_buttons; }
    bool empty() const { return m_entries.empty(); }

private:
    struct Entry {
        RecordAction action;
        QAction* act;
        QPushButton* button = nullptr;
        QMenu* menu = nullptr;
        std::vector<Entry> choices = {};
    };
    Entry make(RecordAction, bool top);
    void refresh(Entry&);
    void finish(); // the button for what has none of its own
    static constexpr qsizetype kAll = std::numeric_limits<qsizetype>::max();
    QStringList touched(const RecordAction&, qsizetype most = kAll) const;
    OpenInstance& m_instance;
    QWidget* m_page;
    std::vector<Entry> m_entries;
    std::vector<QPushButton*> m_buttons;
    QPushButton* m_more = nullptr;
    QMenu* m_moreMenu = nullptr;
    QStringList m_selected;
};

} // namespace bw
