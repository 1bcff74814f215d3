// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/backup_policy.h"
#include "core/changes/keeping.h"
#include <QDialog>

class QComboBox;
class QSpinBox;

namespace bw {

class DialogFrame;

// When backups are made, and for how long backups, archive and journal are kept. Of this computer: for all instances.
class KeepingDialog final : public QDialog {
    Q_OBJECT
public:
    explicit KeepingDialog(QWidget* parent = nullptr);

signals:
    void saved();

private:
    QWidget* makeBackups();
    QWidget* makePeople();
    void show(const BackupSettings&, const KeepSettings&);
    void save();
    QComboBox *m_small, *m_large;
    QSpinBox *m_border, *m_newest, *m_days, *m_archive, *m_journal;
    DialogFrame* m_frame = nullptr;
};

} // namespace bw
