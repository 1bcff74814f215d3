// SPDX-License-Identifier: GPL-3.0-or-later
// Light and dark as the desktop says, by its portal's interface on a session bus of this test's own.
#include "tests/support/private_bus.h"
#include "tests/ui/program.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kSpace = u"org.freedesktop.appearance"_s;
const auto kKey = u"color-scheme"_s;
PrivateBus* bus = nullptr;

QVariant inVariant(const QVariant& value) { return QVariant::fromValue(QDBusVariant(value)); }

// The desktop's portal: Read wraps its answer once more than ReadOne and the signal do.
class Portal final : public QDBusVirtualObject {
public:
    explicit Portal(uint scheme)
        : m_scheme(scheme)
        , m_bus(QDBusConnection::connectToBus(bus->address(), u"portal"_s))
    {
        m_bus.registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, this);
        m_works = m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    ~Portal() override
    {
        m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
        m_bus = QDBusConnection(QString());
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }
    bool works() const { return m_works; }
    int asked() const { return m_asked; }
    void set(uint scheme, const QString& key = kKey)
    {
        if (key == kKey)
            m_scheme = scheme;
        auto signal = QDBusMessage::createSignal(
            u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << kSpace << key << inVariant(scheme);
        m_bus.send(signal);
    }

protected:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.interface() != u"org.freedesktop.portal.Settings" || message.arguments().value(0) != kSpace
            || message.arguments().value(1) != kKey)
            return false;
        ++m_asked;
        const auto one = inVariant(m_scheme);
        return connection.send(message.createReply(message.member() == u"Read" ? inVariant(one) : one));
    }

private:
    uint m_scheme;
    QDBusConnection m_bus;
    bool m_works = false;
    int m_asked = 0;
};

} // namespace

class TestDesktopTheme : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!bus->works())
            QSKIP("dbus-daemon is not installed");
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void followsTheDesktopLive()
    {
        Portal portal(1);
        QVERIFY(portal.works());
        Program program(m_folder->path(), nullptr, ThemeChoice::System);
        QVERIFY(isLight(program));
        program.theme().askDesktop();
        QTRY_VERIFY(isDark(program));
        QCOMPARE(portal.asked(), 1);
        portal.set(2);
        QTRY_VERIFY(isLight(program));
        portal.set(1);
        QTRY_VERIFY(isDark(program));
        portal.set(2, u"accent-color"_s); // another setting of that space
        portal.set(0); // no preference: as it was
        QTest::qWait(0);
        QVERIFY(isDark(program));
        // What the desktop said last is the next start's first guess.
        program.window().close();
        Program next(m_folder->path(), nullptr, ThemeChoice::System);
        QVERIFY(isDark(next));
    }

    void whatIsChosenWinsAndCanBeGivenBack()
    {
        Portal portal(1);
        QVERIFY(portal.works());
        {
            Program program(m_folder->path(), nullptr, ThemeChoice::System);
            program.theme().askDesktop();
            QTRY_VERIFY(isDark(program));
            QVERIFY(program.choose({u"View"_s, u"Theme"_s, u"Light"_s}));
            QVERIFY(isLight(program));
            portal.set(2);
            portal.set(1);
            QTRY_COMPARE(Settings(m_folder->filePath(u"window.ini"_s)).lastSystemDark(false), true);
            QVERIFY(isLight(program));
            program.window().close();
        }
        Program program(m_folder->path(), nullptr, ThemeChoice::System);
        QVERIFY(isLight(program));
        program.theme().askDesktop();
        QTRY_COMPARE(portal.asked(), 2);
        QVERIFY(program.choose({u"View"_s, u"Theme"_s, u"As the system"_s}));
        QVERIFY(isDark(program));
        portal.set(2);
        QTRY_VERIFY(isLight(program));
    }

    // An open instance, its table and its pane, too.
    void repaintsWhatIsOpen()
    {
        Portal portal(2);
        QVERIFY(portal.works());
        QVERIFY(
            QFile::copy(QStringLiteral(TEST_DATA "/localai/4.9.0/database.db"), m_folder->filePath(u"database.db"_s)));
        Program program(m_folder->path(), nullptr, ThemeChoice::System);
        program.theme().askDesktop();
        program.console().openAddress(m_folder->filePath(u"database.db"_s));
        QTRY_VERIFY(program.table("Users"));
        const auto below = [&] { // in the last line of the table's rows, right of all text
            auto* rows = program.table("Users")->viewport();
            return rows->grab().toImage().pixelColor(rows->width() - 3, rows->height() - 3).lightness();
        };
        QTRY_COMPARE(portal.asked(), 1);
        QVERIFY(isLight(program));
        QVERIFY(below() > 200);
        portal.set(1);
        QTRY_VERIFY(isDark(program));
        QVERIFY(below() < 70);
    }

private:
    // As painted, beside the menus.
    static int ground(Program& program) { return program.window().grab().toImage().pixelColor(500, 12).lightness(); }
    static bool isDark(Program& program) { return ground(program) < 70; }
    static bool isLight(Program& program) { return ground(program) > 200; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    PrivateBus ownBus;
    bus = &ownBus;
    QApplication application(argc, argv);
    TestDesktopTheme test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_desktop_theme.moc"
