// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QPalette>
#include <array>

namespace bw {

enum class Tone { Success, Warning, Danger, Info, Neutral, Accent };
struct ToneColors {
    QColor text, tint, border,
        mark; // text on tint with border is a badge or a banner; mark is for dots, bars, edges of cards
};

// Every colour beside the palette. No colour is written anywhere else; see the design tokens in docs/architecture.md.
struct Tokens {
    bool dark = false;
    QColor text2, text3, border, border2, grid, sidebar, navSel, header, accentHover, buttonHover, buttonDown,
        accentTint, accentTint2, accentBorder, track, trayBg, editMark, diffBg, diffBg2, dangerFill, toastAction;
    std::array<ToneColors, 6> tones;
    std::array<QColor, 7> series; // the seventh is "others"
    std::array<std::pair<QColor, QColor>, 6> avatars; // disc, letters
    const ToneColors& tone(Tone t) const { return tones[size_t(t)]; }
};
const Tokens& lightTokens();
const Tokens& darkTokens();
// Those that go with a palette: light or dark by the lightness of its Window colour.
const Tokens& tokens(const QPalette&);
QPalette lightPalette();
QPalette darkPalette();

// Sizes are given for a 16 px high line and scale with the application's font: px(28) is a table row.
int px(double at100Percent);
// The other way, for what is remembered: a hundredth of a pixel is kept, so that px() gives the same size back.
double at100Percent(int pixels);

} // namespace bw
