// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"
#include <QComboBox>
#include <functional>

namespace bw {

// Chooses one of an instance's users by a part of the name or the address.
class PersonBox final : public QComboBox {
    Q_OBJECT
public:
    PersonBox(const Snapshot&, const std::function<bool(const User&)>& offered, QWidget* parent = nullptr);
    QString person() const; // id; empty: nobody is called as it says
    bool nobody() const { return currentText().trimmed().isEmpty(); } // is chosen
    void choose(const QString& id); // empty: nobody
};

} // namespace bw
