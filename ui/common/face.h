// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"
#include "ui/common/badge.h"
#include <QAbstractItemModel>
#include <QMetaType>

namespace bw {

// What a cell looks like. A model answers FaceRole with it and one delegate paints it; tables whose rows are not
// records use the same.
struct Face {
    Look look = Look::Text;
    QString text; // one line, fit to be shown
    QString tip; // what the text leaves out: the exact time, the exact number; empty = the text, when it is cut
    QString seed; // with Look::Name: whose avatar; empty = none
    std::optional<Badge> badge; // painted instead of the text
    std::optional<double> share; // with Look::Bar: 0 … 1 and above
    std::optional<Tone> tone; // colours the text
    bool strong = false, muted = false;
    bool link = false; // the cell names a record: SubjectRole has it
    bool unreadable = false; // the stored value can't be read: marked, sorted last
    bool loading = false; // not read yet: a grey block
    std::optional<QString> was; // staged and not applied: what stands there now; text is what will
    bool gone = false; // its record will be deleted
};

enum CellRole {
    FaceRole = Qt::UserRole + 1, // Face
    SubjectRole, // bw::Subject that the cell links to
    ExactRole, // QString: the value letter for letter, as exports write it
    ColumnIdRole, // headerData: QString, for layouts and sorts
    ColumnWidthRole, // headerData: px at 100 %
    ColumnHiddenRole, // headerData: bool, hidden until it is chosen
    ColumnFilterOnlyRole, // headerData: bool, never shown: its values are offered as a filter only
    ColumnNumericRole, // headerData: bool, title at the right
};

QString initials(const QString& name);
// A tooltip that shows this text and never takes it for markup.
QString plainTip(const QString&);

inline QString columnId(const QAbstractItemModel& model, int column)
{
    return model.headerData(column, Qt::Horizontal, ColumnIdRole).toString();
}

} // namespace bw

Q_DECLARE_METATYPE(bw::Face)
Q_DECLARE_METATYPE(bw::Subject)
