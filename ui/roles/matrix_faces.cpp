// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/tables/words.h"
#include "ui/common/face.h"
#include "ui/roles/matrix_view.h"

namespace bw {

void dressMatrix(RecordModel& model, const std::shared_ptr<const PermissionColumns>& columns)
{
    model.dress(u"name", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        face.seed = v.snapshot.users[row].id;
        face.tip = displayText(v.snapshot.users[row].email);
    });
    model.dress(u"role", [](const Viewpoint&, size_t, const Cell& cell, Face& face) {
        face.text = displayText(roleWords(cell));
        face.muted = true;
    });
    model.dress(u"explicit", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        if (!v.snapshot.users[row].unreadable.contains(user::permissions.id))
            return;
        face.unreadable = true;
        face.text = switchWords(Switch::Unknown);
        face.tip = QCoreApplication::translate("Matrix", "The stored permissions can't be read.");
    });
    model.dress(u"models", [](const Viewpoint& v, size_t row, const Cell&, Face& face) {
        const User& u = v.snapshot.users[row];
        face.text = modelsText(u, v.snapshot);
        face.muted = modelAccess(u) == ModelAccess::All;
        if (modelAccess(u) == ModelAccess::None)
            face.tone = Tone::Danger;
        if (modelAccess(u) == ModelAccess::Some)
            face.tip = displayText(u.models->join(QStringLiteral(", ")));
    });
    for (size_t p = 0; p < columns->permissions.size(); ++p)
        model.dress(columns->ids[qsizetype(p)], [columns, p](const Viewpoint& v, size_t row, const Cell&, Face& face) {
            const Permission& which = columns->permissions[p];
            const Switch s = switchOf(v.snapshot.users[row], which);
            face.text = s == Switch::Absent ? QString{} : switchWords(s);
            face.tip = displayText(inWords(which, s));
        });
}

} // namespace bw
