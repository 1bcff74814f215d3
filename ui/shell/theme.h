// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/settings.h"
#include <QDBusVariant>
#include <QObject>

namespace bw {

// Light or dark for the whole program: as chosen, else as the desktop says (its portal, with live changes), else by the
// lightness of the palette the program was started with.
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(Settings&, QObject* parent = nullptr); // applies at once; the portal is asked by askDesktop()
    void askDesktop(); // never waits for an answer
    void choose(ThemeChoice); // remembered
    void useOnce(ThemeChoice); // for this run, not remembered
    ThemeChoice choice() const { return m_choice; }
    bool dark() const { return m_dark; }

signals:
    void changed();

private slots:
    void desktopChanged(const QString& space, const QString& key, const QDBusVariant&);

private:
    void desktopSays(const QVariant&);
    void apply();
    Settings& m_settings;
    ThemeChoice m_choice;
    bool m_systemDark;
    bool m_dark = false;
    bool m_applied = false;
};

} // namespace bw
