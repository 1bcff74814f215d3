// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QFrame>
#include <optional>

class QLabel;
class QPushButton;

namespace bw {

// What stands where a table would: an icon, what it is, one grey sentence, one button.
class EmptyState final : public QFrame {
    Q_OBJECT
public:
    struct Words {
        const char* icon = "info";
        QString title, sentence, button;
        std::optional<Tone> tone = {}; // of the icon; none = third text colour
        bool operator==(const Words&) const = default;
    };
    explicit EmptyState(QWidget* parent = nullptr);
    void say(Words);

signals:
    void pressed();

protected:
    void changeEvent(QEvent*) override;

private:
    void paintIcon();
    Words m_words;
    QLabel *m_icon, *m_title, *m_sentence;
    QPushButton* m_button;
};

} // namespace bw
