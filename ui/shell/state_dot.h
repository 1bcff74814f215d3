// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QLabel>

namespace bw {

// A dot and a word: "Reading…", "Offline".
class StateDot final : public QLabel {
    Q_OBJECT
public:
    explicit StateDot(QWidget* parent = nullptr);
    void setState(const QString& word, Tone);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Tone m_tone = Tone::Neutral;
};

} // namespace bw
