// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/matrix.h"
#include "ui/common/open_instance.h"
#include <QFrame>

class QLabel;
class QToolButton;

namespace bw {

class MatrixView;

// What can be done with the permissions that are selected in the matrix. There while some are.
class SwitchBar final : public QFrame {
    Q_OBJECT
public:
    SwitchBar(OpenInstance&, MatrixView&, QWidget* parent = nullptr);
    void setRemark(const QString&); // at the right
    void cycle(); // default → on → off → default, of all that are selected as of the current one

private:
    enum class To { Default, On, Off };
    void update();
    void stage(To);
    QString obstacle() const;
    QStringList people() const; // that are selected, without administrators: for them permissions have no effect
    std::vector<int> permissions() const;
    Switch now(const QString& person, int permission) const; // with what is staged
    OpenInstance& m_instance;
    MatrixView& m_matrix;
    QLabel *m_count, *m_what, *m_remark;
    std::vector<QToolButton*> m_buttons;
};

} // namespace bw
