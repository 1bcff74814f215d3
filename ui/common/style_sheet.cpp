// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"
#include "ui/common/tokens.h"
#include <QHash>

namespace bw {

namespace {

// {name} is a colour of the palette or the tokens, [n] a length that grows with the font. No colour stands in the
// sheet, and no rule is for one widget.
constexpr auto kSheet = R"(
QToolTip { background: {tipBase}; color: {tipText}; border: 0; padding: [5]px [8]px; }

QMenuBar { background: {window}; border: 0; padding: 0; }
QMenuBar::item { padding: [4]px [9]px; border-radius: [4]px; background: transparent; }
QMenuBar::item:selected { background: {buttonHover}; }
QMenuBar::item:pressed { background: {buttonDown}; }
QToolBar { background: {window}; border: 0; border-bottom: 1px solid {border}; spacing: [8]px; padding: 0 [8]px; }
QStatusBar { background: {window}; border: 0; border-top: 1px solid {border}; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: {text2}; font-size: [12]px; padding: 0 [8]px; }
QSplitter::handle { background: {border}; }

QPushButton { background: {button}; color: {buttonText}; border: 1px solid {border2}; border-radius: [6]px;
  padding: 0 [11]px; min-height: [26]px; font-weight: 500; }
QPushButton:hover { background: {buttonHover}; }
QPushButton:pressed, QPushButton:open { background: {buttonDown}; }
QPushButton:focus { border: 2px solid {accent}; padding: 0 [10]px; min-height: [24]px; }
QPushButton:disabled { color: {disabled}; border-color: {border}; background: {window}; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: [7]px; width: [14]px; }
QPushButton[role="menu"] { padding-right: [25]px; }
QPushButton[role="menu"]:focus { padding-right: [24]px; }
QPushButton[scale="large"] { min-height: [30]px; padding: 0 [13]px; }
QPushButton[scale="large"]:focus { min-height: [28]px; padding: 0 [12]px; }
QPushButton[scale="small"] { min-height: [22]px; padding: 0 [9]px; }
QPushButton[scale="small"]:focus { min-height: [20]px; padding: 0 [8]px; }
QPushButton[role="primary"] { background: {accent}; color: {accentText}; border-color: {accent}; font-weight: 600; }
QPushButton[role="primary"]:hover { background: {accentHover}; border-color: {accentHover}; }
QPushButton[role="primary"]:focus { border: 2px solid {text}; }
QPushButton[role="danger"] { background: {dangerFill}; color: {accentText}; border-color: {dangerFill};
  font-weight: 600; }
QPushButton[role="danger"]:focus { border: 2px solid {text}; }
QPushButton[role="primary"]:disabled, QPushButton[role="danger"]:disabled { background: {buttonDown};
  color: {disabled}; border-color: {border}; }
QPushButton[role="flat"] { background: transparent; border-color: transparent; }
QPushButton[role="flat"]:hover { background: {buttonHover}; }
QPushButton[role="flat"]:pressed, QPushButton[role="flat"]:open { background: {buttonDown}; }
QPushButton[role="flat"]:focus { border-color: {accent}; }
QPushButton[tone="warning"] { color: {warningText}; }
QPushButton[tone="danger"] { color: {dangerText}; }
QPushButton[tone="danger"]:disabled { color: {disabled}; }
QPushButton[role="link"] { background: transparent; color: {link}; border: 1px solid transparent; font-weight: 400;
  padding: 0 [4]px; min-height: [20]px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid {accent}; padding: 0 [3]px; min-height: [18]px; }
QPushButton[role="link"]:disabled { color: {disabled}; }

.QToolButton { background: transparent; color: {buttonText}; border: 1px solid transparent; border-radius: [6]px;
  padding: [5]px; font-weight: 500; }
.QToolButton:hover { background: {buttonHover}; }
.QToolButton:pressed, .QToolButton:open { background: {buttonDown}; }
.QToolButton:focus { border: 2px solid {accent}; padding: [4]px; }
.QToolButton:disabled { color: {disabled}; }
.QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[role="section"] { font-size: [12]px; font-weight: 600; padding: [2]px; }
QToolButton[role="section"]:open, QToolButton[role="section"]:checked { background: transparent; }
QToolButton[role="section"]:hover { background: {buttonHover}; }
QToolButton[role="section"]:focus { padding: [1]px; }
QToolButton[segment] { background: {button}; border: 1px solid {border2}; border-radius: 0; margin-left: -1px;
  padding: 0 [11]px; min-height: [26]px; font-weight: 400; color: {text2}; }
QToolButton[segment]:hover { background: {buttonHover}; }
QToolButton[segment]:checked { background: {accentTint}; color: {link}; font-weight: 600; }
QToolButton[segment]:focus { border: 2px solid {accent}; padding: 0 [10]px; min-height: [24]px; }
QToolButton[segment="first"] { border-top-left-radius: [6]px; border-bottom-left-radius: [6]px; margin-left: 0; }
QToolButton[segment="last"] { border-top-right-radius: [6]px; border-bottom-right-radius: [6]px; }

QLineEdit, QDateEdit, QSpinBox { background: {base}; color: {text}; border: 1px solid {border2}; border-radius: [6]px; padding: 0 [7]px;
  min-height: [26]px; selection-background-color: {accent}; selection-color: {accentText}; }
QLineEdit:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid {accent}; padding: 0 [6]px; min-height: [24]px; }
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button { width: 0; border: 0; }
QLineEdit[tone="danger"] { border-color: {dangerMark}; }
QLineEdit:disabled { color: {disabled}; background: {window}; border-color: {border}; }
QPlainTextEdit { background: {base}; border: 1px solid {border2}; border-radius: [6]px; }
QPlainTextEdit:focus { border: 2px solid {accent}; }

QAbstractItemView { border: 0; outline: 0; }
QHeaderView { background: {header}; border: 0; }
QHeaderView::section { background: {header}; color: {text2}; border: 0; border-right: 1px solid {border};
  border-bottom: 1px solid {border}; padding: 0 [8]px; font-size: [12]px; font-weight: 600; }
QTableCornerButton::section { background: {header}; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollArea { background: transparent; border: 0; }

QScrollBar:vertical { background: transparent; width: [12]px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: [12]px; margin: 0; }
QScrollBar::handle { background: {border2}; border-radius: [3]px; margin: [3]px; }
QScrollBar::handle:vertical { min-height: [28]px; }
QScrollBar::handle:horizontal { min-width: [28]px; }
QScrollBar::handle:hover { background: {neutralMark}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: {track}; border: 0; border-radius: [3]px; max-height: [6]px; min-height: [6]px; }
QProgressBar::chunk { background: {accent}; border-radius: [3]px; }
QProgressBar[role="line"] { background: transparent; border-radius: 0; max-height: 2px; min-height: 2px; }
QProgressBar[role="line"]::chunk { border-radius: 0; }

QLabel[role="heading"] { font-size: [20]px; font-weight: 600; }
QLabel[role="title"] { font-size: [15]px; font-weight: 600; }
QLabel[role="section"] { font-size: [12]px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="secondary"] { color: {text2}; }
QLabel[role="hint"] { color: {text3}; font-size: [12]px; }
QLabel[role="fixed"] { font-family: "Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", monospace; font-size: [12]px; }

QFrame[role="card"] { background: {base}; border: 1px solid {border}; border-radius: [6]px; }
QFrame[role="bar"] { background: {window}; border: 0; border-bottom: 1px solid {border}; }
QFrame[role="footer"] { background: {window}; border: 0; border-top: 1px solid {border}; }
QFrame[role="bulk"] { background: {accentTint}; border: 0; border-top: 1px solid {accentBorder}; }
QFrame[role="notice"] { background: {infoTint}; border: 1px solid {infoBorder}; border-radius: [6]px; }
QFrame[role="notice"][tone="warning"] { background: {warningTint}; border-color: {warningBorder}; }
QFrame[role="notice"][tone="danger"] { background: {dangerTint}; border-color: {dangerBorder}; }
QFrame[role="headcell"] { background: {header}; border: 0; border-right: 1px solid {border};
  border-bottom: 1px solid {border}; }
QFrame[role="gridcell"] { background: transparent; border: 0; border-bottom: 1px solid {grid}; }
QLabel[role="before"] { background: {diffBg}; border-radius: [3]px; padding: 1px [5]px; }
QLabel[role="after"] { background: {diffBg2}; border-radius: [3]px; padding: 1px [5]px; }
QCheckBox[tone="danger"] { color: {dangerText}; font-weight: 600; }
QFrame[role="tray"] { background: {trayBg}; border: 0; border-top: 1px solid {warningBorder}; }
QAbstractItemView[role="tray"] { background: {trayBg}; border: 0; }
QFrame[role="line"] { background: {border}; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="column"] { background: {border}; border: 0; }
QFrame[role="sidebar"], QAbstractItemView[role="sidebar"] { background: {sidebar}; border: 0; }
QFrame[role="base"] { background: {base}; border: 0; }
QFrame[role="banner"] { border: 0; border-bottom: 1px solid {infoBorder}; background: {infoTint}; }
QFrame[role="banner"] QLabel { color: {infoText}; }
QFrame[role="banner"][tone="warning"] { border-color: {warningBorder}; background: {warningTint}; }
QFrame[role="banner"][tone="warning"] QLabel { color: {warningText}; }
QFrame[role="banner"][tone="danger"] { border-color: {dangerBorder}; background: {dangerTint}; }
QFrame[role="banner"][tone="danger"] QLabel { color: {dangerText}; }
QFrame[role="toast"] { background: {tipBase}; border: 0; border-left: 3px solid {infoMark};
  border-top-right-radius: [6]px; border-bottom-right-radius: [6]px; }
QFrame[role="toast"][tone="success"] { border-left-color: {successMark}; }
QFrame[role="toast"][tone="warning"] { border-left-color: {warningMark}; }
QFrame[role="toast"][tone="danger"] { border-left-color: {dangerMark}; }
QFrame[role="toast"] QLabel { color: {tipText}; }
QFrame[role="toast"] QPushButton { background: transparent; border: 1px solid transparent; color: {toastAction}; }
QFrame[role="toast"] QPushButton:focus { border: 2px solid {toastAction}; }

QLabel[tone="success"] { color: {successText}; }
QLabel[tone="warning"] { color: {warningText}; }
QLabel[tone="danger"] { color: {dangerText}; }
QLabel[tone="info"] { color: {infoText}; }
QLabel[tone="accent"] { color: {link}; }
)";

QHash<QString, QString> names(const QPalette& p)
{
    const Tokens& t = tokens(p);
    QHash<QString, QString> map{
        {QStringLiteral("window"), p.color(QPalette::Window).name()},
        {QStringLiteral("base"), p.color(QPalette::Base).name()},
        {QStringLiteral("text"), p.color(QPalette::Text).name()},
        {QStringLiteral("button"), p.color(QPalette::Button).name()},
        {QStringLiteral("buttonText"), p.color(QPalette::ButtonText).name()},
        {QStringLiteral("disabled"), p.color(QPalette::Disabled, QPalette::Text).name()},
        {QStringLiteral("accent"), p.color(QPalette::Highlight).name()},
        {QStringLiteral("accentText"), p.color(QPalette::HighlightedText).name()},
        {QStringLiteral("link"), p.color(QPalette::Link).name()},
        {QStringLiteral("tipBase"), p.color(QPalette::ToolTipBase).name()},
        {QStringLiteral("tipText"), p.color(QPalette::ToolTipText).name()},
        {QStringLiteral("text2"), t.text2.name()},
        {QStringLiteral("text3"), t.text3.name()},
        {QStringLiteral("border"), t.border.name()},
        {QStringLiteral("border2"), t.border2.name()},
        {QStringLiteral("sidebar"), t.sidebar.name()},
        {QStringLiteral("header"), t.header.name()},
        {QStringLiteral("accentHover"), t.accentHover.name()},
        {QStringLiteral("buttonHover"), t.buttonHover.name()},
        {QStringLiteral("buttonDown"), t.buttonDown.name()},
        {QStringLiteral("accentTint"), t.accentTint.name()},
        {QStringLiteral("accentBorder"), t.accentBorder.name()},
        {QStringLiteral("track"), t.track.name()},
        {QStringLiteral("grid"), t.grid.name()},
        {QStringLiteral("trayBg"), t.trayBg.name()},
        {QStringLiteral("diffBg"), t.diffBg.name()},
        {QStringLiteral("diffBg2"), t.diffBg2.name()},
        {QStringLiteral("dangerFill"), t.dangerFill.name()},
        {QStringLiteral("toastAction"), t.toastAction.name()},
    };
    const std::pair<const char*, Tone> all[]{{"success", Tone::Success}, {"warning", Tone::Warning},
        {"danger", Tone::Danger}, {"info", Tone::Info}, {"neutral", Tone::Neutral}};
    for (const auto& [name, tone] : all) {
        const QString id = QLatin1StringView(name);
        map.insert(id + QLatin1StringView("Text"), t.tone(tone).text.name());
        map.insert(id + QLatin1StringView("Tint"), t.tone(tone).tint.name());
        map.insert(id + QLatin1StringView("Border"), t.tone(tone).border.name());
        map.insert(id + QLatin1StringView("Mark"), t.tone(tone).mark.name());
    }
    return map;
}

} // namespace

QString styleSheet(const QPalette& palette)
{
    const auto colors = names(palette);
    const QString sheet = QString::fromLatin1(kSheet);
    QString out;
    out.reserve(sheet.size() * 2);
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        // A rule's braces are followed by a space or a line's end, a colour's name by none.
        if (sheet[i] == u'{' && sheet[i + 1].isLetter()) {
            const auto end = sheet.indexOf(u'}', i);
            out += colors.value(sheet.sliced(i + 1, end - i - 1));
            i = end;
        } else if (sheet[i] == u'[' && sheet[i + 1].isDigit()) {
            const auto end = sheet.indexOf(u']', i);
            out += QString::number(px(QStringView(sheet).sliced(i + 1, end - i - 1).toDouble()));
            i = end;
        } else {
            out += sheet[i];
        }
    }
    return out;
}

} // namespace bw
