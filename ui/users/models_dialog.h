// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <optional>

class QListWidget;
class QRadioButton;

namespace bw {

class DialogFrame;

// Which models somebody may use: all, or only those that are ticked.
class ModelsDialog final : public QDialog {
    Q_OBJECT
public:
    ModelsDialog(const QStringList& models, const std::optional<QStringList>& chosen, int people, QWidget* parent);

signals:
    void given(const std::optional<QStringList>&);

private:
    QStringList ticked() const;
    void check();
    QRadioButton *m_all, *m_some;
    QListWidget* m_list;
    DialogFrame* m_frame;
};

} // namespace bw
