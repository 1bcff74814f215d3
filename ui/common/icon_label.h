// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QWidget>
#include <optional>

namespace bw {

// An icon beside words. Painted each time, so it follows a change between light and dark.
class IconLabel final : public QWidget {
public:
    // Without a tone: third text colour.
    IconLabel(const char* name, double side, std::optional<Tone> tone = {}, QWidget* parent = nullptr);
    void setIcon(const char* name, std::optional<Tone> tone);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const char* m_name;
    std::optional<Tone> m_tone;
};

} // namespace bw
