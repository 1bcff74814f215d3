// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimeZone>
#include <QWidget>

namespace bw {

class ChoiceButton;

// "Zone: Europe/Vienna ▾": the computer's, UTC, or one of the world's, found by typing.
class ZoneButton final : public QWidget {
    Q_OBJECT
public:
    explicit ZoneButton(QWidget* parent = nullptr);
    QTimeZone zone() const;
    const QString& id() const { return m_id; } // empty = the computer's
    void setId(const QString&); // an unknown one is the computer's; emits when it is another one

signals:
    void zoneChanged();

private:
    void openMenu();
    void update();
    QString m_id;
    ChoiceButton* m_choice;
};

} // namespace bw
