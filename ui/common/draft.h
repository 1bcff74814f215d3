// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/change.h"
#include <QHash>
#include <QObject>

namespace bw {

// What was edited and is not applied yet, in the order in which it was. One edit of a record stands for all edits of
// the same fields: a second one goes on from the first, one back to the start takes it out, a deletion swallows them.
// A record that does not exist yet has an id of newId(), which names it until its set is made.
class Draft final : public QObject {
    Q_OBJECT
public:
    struct Entry {
        quint64 serial = 0; // never used again
        Change change;
        // The instance is no longer as it was when this was edited.
        bool conflict = false;
        std::optional<QJsonObject> theirs = {}; // all fields now; none and conflict: the record is gone
    };
    using EntryPtr = std::shared_ptr<const Entry>;

    // One record as it is and as it will be, each alone with what belongs to it (a user with the quotas), so that the
    // cells of a table can be made from both and compared.
    struct Preview {
        Snapshot before, after;
        bool removed = false, conflict = false;
    };

    explicit Draft(QObject* parent = nullptr);

    void setBase(SnapshotPtr); // what edits and previews look at; no conflict is looked for
    void rebase(SnapshotPtr); // read again: drops what is done already, marks what conflicts
    const SnapshotPtr& base() const { return m_base; }

    QString newId(); // "new:7", of a record that a change will make
    // One step of undo(), however many changes it holds. Changes of a record that shall be deleted are left out.
    void stage(const std::vector<Change>&);
    bool canUndo() const { return !m_steps.empty(); }
    void undo(); // the newest edit, or what was discarded last
    void discard(const QSet<quint64>& serials);
    void discardAll();
    void settle(const QSet<quint64>& done); // was applied: can't be undone by undo()
    void overwrite(const QSet<quint64>& serials); // of a conflict: goes on from theirs

    const std::vector<EntryPtr>& entries() const { return m_entries; }
    bool empty() const { return m_entries.empty(); }
    int conflicts() const { return m_conflicts; }
    quint64 revision() const { return m_revision; } // another one after every change

    // The changes as a set: ids of newId() become "new:N" by their place. `only`: these, in the draft's order.
    std::vector<Change> changes() const;
    static std::vector<Change> numbered(const std::vector<EntryPtr>&);

    // Constant time: asked for by every painted cell.
    bool touches(QStringView type, const QString& id) const;
    std::shared_ptr<const Preview> preview(QStringView type, const QString& id) const; // null: untouched
    bool removes(QStringView type, const QString& id) const;
    // What one field of it will be; undefined: nothing of it is staged.
    QJsonValue staged(QStringView type, const QString& id, QStringView field) const;
    // Of a record after all staged changes: its fields, none = it is not there.
    std::optional<QJsonObject> fields(QStringView type, const QString& id) const;
    // The quota of that person and model, stored or staged; empty: there is none.
    QString quotaOf(const QString& owner, const QString& model) const;

signals:
    void changed();

private:
    using Entries = std::vector<EntryPtr>;
    void stageOne(Entries&, QHash<QString, qsizetype>& places, const Change&);
    void swallow(Entries&, const std::vector<Change>& changes) const; // what deletions among them make void
    QString ownerOf(const Change&) const; // the person whose record it is; empty: it is a person, or nobody's
    void replace(Entries, bool undoable);
    void index();
    std::shared_ptr<Preview> makePreview(QStringView type, const QString& id) const;

    SnapshotPtr m_base = std::make_shared<Snapshot>();
    Entries m_entries;
    std::vector<Entries> m_steps; // as it was before each; entries are shared
    int m_conflicts = 0;
    quint64 m_serial = 0, m_revision = 0;
    QHash<QString, std::vector<qsizetype>> m_touching; // entries by record, of quotas by their owner too
    mutable QHash<QString, std::shared_ptr<const Preview>> m_previews;
};

} // namespace bw
