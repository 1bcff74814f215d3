// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"
#include <QJsonObject>
#include <span>

namespace bw {

struct FieldInfo {
    QStringView id;
    const char* title; // QT_TRANSLATE_NOOP("Field", …)
    bool text; // a person's or a server's own words: name, e-mail, note
};

// One row for each kind of record that can be changed. It lets everything that is generic (preview, conflict, undo,
// file, journal) work by name.
struct RecordType {
    QStringView id; // "user" "quota" "invite" "key" "session": also Subject::type
    Part part; // of the snapshot
    std::optional<QJsonObject> (*find)(const Snapshot&, QStringView id); // all fields; none = no such record
    // Sets these fields; makes the record when it is not there. False when a field is unknown or of another type.
    bool (*put)(Snapshot&, QStringView id, const QJsonObject& fields);
    void (*drop)(Snapshot&, const QSet<QString>& ids);
    std::vector<FieldInfo> fields;
};
std::span<const RecordType> recordTypes();
const RecordType* recordType(QStringView id);

} // namespace bw
