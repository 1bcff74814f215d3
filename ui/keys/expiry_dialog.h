// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include <QDialog>
#include <optional>

class QDateEdit;
class QRadioButton;

namespace bw {

// When keys shall end: at the end of a day, or never.
class ExpiryDialog final : public QDialog {
    Q_OBJECT
public:
    ExpiryDialog(Instant now, int keys, QWidget* parent);

signals:
    void given(const std::optional<bw::Instant>&);

private:
    QRadioButton *m_on, *m_never;
    QDateEdit* m_date;
};

} // namespace bw
