// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSettings>
#include <QString>
#include <optional>

namespace bw {

enum class ThemeChoice { System, Light, Dark };
QString id(ThemeChoice); // "system" "light" "dark"
std::optional<ThemeChoice> themeChoiceFrom(QStringView id);

// What the program remembers of its windows. Nothing of an instance's data and no secret is in it.
class Settings {
public:
    explicit Settings(const QString& file); // empty: the user's own file
    ThemeChoice theme() const;
    void setTheme(ThemeChoice);
    bool lastSystemDark(bool otherwise) const; // the desktop's answer comes later than the first picture
    void setLastSystemDark(bool);
    QByteArray geometry() const;
    void setGeometry(const QByteArray&);
    QByteArray sideSplitter() const;
    void setSideSplitter(const QByteArray&);
    QString demoFile() const;
    void setDemoFile(const QString&);

    // What belongs to one database: its last page and, by page, the layout that the page writes itself.
    QString lastPage(const QString& identity) const;
    void setLastPage(const QString& identity, const QString& page);
    template<class Fn> void withLayout(const QString& identity, const QString& page, Fn fn)
    {
        m_file.beginGroup(group(identity) + u'/' + page);
        fn(m_file);
        m_file.endGroup();
    }

private:
    static QString group(const QString& identity);
    QSettings m_file;
};

} // namespace bw
