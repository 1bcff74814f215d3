// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"
#include <QApplication>
#include <QFontMetricsF>

namespace bw {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

ToneColors toneColors(QRgb text, QRgb tint, QRgb border, QRgb mark)
{
    return {rgb(text), rgb(tint), rgb(border), rgb(mark)};
}

Tokens makeLight()
{
    Tokens t;
    t.text2 = rgb(0x505866);
    t.text3 = rgb(0x626A78);
    t.border = rgb(0xDDE1E6);
    t.border2 = rgb(0xC4CAD3);
    t.grid = rgb(0xECEEF1);
    t.sidebar = rgb(0xECEEF1);
    t.navSel = rgb(0xDBE3F8);
    t.header = rgb(0xF4F5F7);
    t.accentHover = rgb(0x2849AE);
    t.buttonHover = rgb(0xF0F2F5);
    t.buttonDown = rgb(0xE4E7EC);
    t.accentTint = rgb(0xE5ECFC);
    t.accentTint2 = rgb(0xD5E0FA);
    t.accentBorder = rgb(0xA9BEF2);
    t.track = rgb(0xE3E6EB);
    t.trayBg = rgb(0xFDF7E8);
    t.editMark = rgb(0xC98400);
    t.diffBg = rgb(0xFFD9D4);
    t.diffBg2 = rgb(0xCDEFD9);
    t.dangerFill = rgb(0xC8372D);
    t.toastAction = rgb(0x9DB7FF);
    t.tones = {toneColors(0x146A3D, 0xE3F4EA, 0xAEDAC0, 0x1E8E52), toneColors(0x855000, 0xFDF1D8, 0xE8CB8E, 0xC98400),
        toneColors(0xB3231A, 0xFDECEA, 0xF1BFBA, 0xC8372D), toneColors(0x155E96, 0xE5F1FA, 0xB4D5EC, 0x2A82BF),
        toneColors(0x4B535F, 0xECEEF2, 0xD5DAE1, 0x7B8492), toneColors(0x2A4FC0, 0xE5ECFC, 0xA9BEF2, 0x3157C8)};
    t.series = {
        rgb(0x2F5FD0), rgb(0xC48A18), rgb(0x068F6B), rgb(0x95176E), rgb(0x1597EC), rgb(0x6B5D14), rgb(0x8E949E)};
    t.avatars = {{{rgb(0xDCE6FB), rgb(0x2745A0)}, {rgb(0xDDF1E6), rgb(0x17603C)}, {rgb(0xFBE9D2), rgb(0x7E4A06)},
        {rgb(0xF3DFEF), rgb(0x7D2365)}, {rgb(0xDDEFF8), rgb(0x155A80)}, {rgb(0xE8E4F8), rgb(0x4B3A98)}}};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.text2 = rgb(0xB1B8C4);
    t.text3 = rgb(0x98A0AE);
    t.border = rgb(0x343941);
    t.border2 = rgb(0x4A515C);
    t.grid = rgb(0x282C33);
    t.sidebar = rgb(0x1C1F24);
    t.navSel = rgb(0x293557);
    t.header = rgb(0x202329);
    t.accentHover = rgb(0x4A70DC);
    t.buttonHover = rgb(0x333841);
    t.buttonDown = rgb(0x3B414B);
    t.accentTint = rgb(0x24304F);
    t.accentTint2 = rgb(0x2C3B63);
    t.accentBorder = rgb(0x4562AE);
    t.track = rgb(0x333841);
    t.trayBg = rgb(0x2B2415);
    t.editMark = rgb(0xDA9E2E);
    t.diffBg = rgb(0x6B2C27);
    t.diffBg2 = rgb(0x1F5237);
    t.dangerFill = rgb(0xC93E34);
    t.toastAction = rgb(0x9DB7FF);
    t.tones = {toneColors(0x74D49D, 0x1A3226, 0x2C5A41, 0x3DAA6D), toneColors(0xF0BE62, 0x37290F, 0x66501F, 0xDA9E2E),
        toneColors(0xFF958B, 0x3D1F1E, 0x703632, 0xE5574C), toneColors(0x83C4F2, 0x182F41, 0x2B5473, 0x4A9FDB),
        toneColors(0xBCC3CE, 0x2C3038, 0x434954, 0x88909D), toneColors(0x8FADFF, 0x24304F, 0x4562AE, 0x3F66D6)};
    t.series = {
        rgb(0x5B8DF6), rgb(0xF2C47D), rgb(0x068A62), rgb(0xF477AE), rgb(0x5FD8FF), rgb(0xAC7B00), rgb(0x6D737C)};
    t.avatars = {{{rgb(0x2A3B66), rgb(0xB4C8FF)}, {rgb(0x1E4433), rgb(0x9BE0BC)}, {rgb(0x4A3713), rgb(0xF1CB88)},
        {rgb(0x4B2743), rgb(0xF0B5DD)}, {rgb(0x1D4056), rgb(0xA5D9F7)}, {rgb(0x37305F), rgb(0xCDC2FF)}}};
    return t;
}

struct PaletteRow {
    QPalette::ColorRole role;
    QRgb light, dark;
};

constexpr PaletteRow kRoles[]{
    {QPalette::Window, 0xF4F5F7, 0x202329},
    {QPalette::WindowText, 0x1A1D23, 0xE7E9ED},
    {QPalette::Base, 0xFFFFFF, 0x191B20},
    {QPalette::AlternateBase, 0xF9FAFB, 0x1D2025},
    {QPalette::Text, 0x1A1D23, 0xE7E9ED},
    {QPalette::PlaceholderText, 0x626A78, 0x98A0AE},
    {QPalette::Button, 0xFFFFFF, 0x2A2E36},
    {QPalette::ButtonText, 0x1A1D23, 0xE7E9ED},
    {QPalette::BrightText, 0xFFFFFF, 0xFFFFFF},
    {QPalette::Light, 0xFFFFFF, 0x3B414B},
    {QPalette::Midlight, 0xECEEF1, 0x333841},
    {QPalette::Mid, 0xC4CAD3, 0x4A515C},
    {QPalette::Dark, 0x9AA1AD, 0x14161A},
    {QPalette::Shadow, 0x7B8492, 0x0E0F12},
    {QPalette::Highlight, 0x3157C8, 0x3F66D6},
    {QPalette::HighlightedText, 0xFFFFFF, 0xFFFFFF},
    {QPalette::Link, 0x2A4FC0, 0x8FADFF},
    {QPalette::LinkVisited, 0x5B3FA6, 0xB9A3FF},
    {QPalette::ToolTipBase, 0x22262E, 0x3A404A},
    {QPalette::ToolTipText, 0xF3F4F6, 0xF3F4F6},
};
constexpr PaletteRow kDisabled[]{
    {QPalette::WindowText, 0x9AA1AD, 0x646C79},
    {QPalette::Text, 0x9AA1AD, 0x646C79},
    {QPalette::ButtonText, 0x9AA1AD, 0x646C79},
    {QPalette::Highlight, 0xC4CAD3, 0x4A515C},
};

QPalette makePalette(bool dark)
{
    QPalette p;
    for (const auto& row : kRoles)
        p.setColor(QPalette::All, row.role, rgb(dark ? row.dark : row.light));
    for (const auto& row : kDisabled)
        p.setColor(QPalette::Disabled, row.role, rgb(dark ? row.dark : row.light));
    return p;
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens t = makeLight();
    return t;
}

const Tokens& darkTokens()
{
    static const Tokens t = makeDark();
    return t;
}

const Tokens& tokens(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

QPalette lightPalette() { return makePalette(false); }
QPalette darkPalette() { return makePalette(true); }

namespace {

double factor()
{
    // Asked for by every painted cell: the font's metrics are looked up again only when the font is another one.
    static QFont measured;
    static double known = 0;
    if (const QFont now = QApplication::font(); known == 0 || !now.isCopyOf(measured)) {
        measured = now;
        known = QFontMetricsF(now).height() / 16.0;
        if (std::abs(known - 1) < 0.04)
            known = 1; // a 13 px font is between 15.4 and 16.6 high: no blurred half steps for it
    }
    return known;
}

} // namespace

int px(double at100Percent) { return qRound(at100Percent * factor()); }
double at100Percent(int pixels) { return std::round(pixels / factor() * 100) / 100; }

} // namespace bw
