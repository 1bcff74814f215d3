// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/console.h"
#include "app/gui/changing.h"
#include "core/base/display.h"
#include "core/demo/demo.h"
#include "core/domain/text.h"
#include "ui/common/environment.h"
#include "ui/common/icon.h"
#include "ui/connections/connection_dialog.h"
#include "ui/connections/password_dialog.h"
#include "ui/connections/postgres_address.h"
#include "ui/connections/welcome_page.h"
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace bw {

namespace {

constexpr int kRememberMs = 500; // writing it must not hold up the first rows

QString orElse(const QString& given, const QString& usual) { return given.isEmpty() ? usual : given; }

QString usualDemoFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/bailiwick/demo/demo.db");
}

// What somebody typed, passed or dropped, in the one form that is compared and remembered.
QString settled(const QString& address)
{
    if (isPostgres(address))
        return address;
    const QUrl url(address);
    return QFileInfo(url.isLocalFile() ? url.toLocalFile() : address).absoluteFilePath();
}

} // namespace

Console::Console(const Places& places, Settings& settings, Theme& theme, std::unique_ptr<Keychain> keychain, Now now,
    const QString& address)
    : m_demoFile(orElse(places.demo, orElse(settings.demoFile(), usualDemoFile())))
    , m_now(std::move(now))
    , m_settings(settings)
    , m_book(orElse(places.connections, ProfileStore::defaultFile()), m_now)
    , m_passwords(std::move(keychain))
    , m_early(openEarly(address))
    , m_window(settings, theme)
    , m_changing(new Changing(m_window, places.changes))
{
    auto* menu = new QMenu(&m_window);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu, true); });
    m_window.setInstanceMenu(menu);
    connect(
        m_window.actions().recent, &QMenu::aboutToShow, this, [this] { fillMenu(m_window.actions().recent, false); });
    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(kRememberMs);
    connect(&m_rememberTimer, &QTimer::timeout, this, &Console::remember);
    wire();
    connect(m_changing, &Changing::restored, this, &Console::tryAgain);
    m_window.setWelcome([this] { return makeWelcome(); });
    if (m_early)
        m_window.showInstance(std::move(m_early));
    else if (address.isEmpty())
        m_window.closeInstance();
    else
        openAddress(address);
}

Console::~Console()
{
    if (m_rememberTimer.isActive())
        remember();
}

// A file needs no password: it is read while the window is made, which takes as long.
std::unique_ptr<OpenInstance> Console::openEarly(const QString& address)
{
    if (address.isEmpty() || isPostgres(address))
        return nullptr;
    m_wanted = profileOf(settled(address));
    return opening(m_wanted, nullptr);
}

std::unique_ptr<OpenInstance> Console::opening(const Profile& profile, const SecretPtr& password)
{
    auto instance = std::make_unique<OpenInstance>(profile, request(profile, password));
    connect(
        instance.get(), &OpenInstance::stated, this, [this, open = instance.get()] { keepStated(open->profile()); });
    instance->open();
    return instance;
}

// Its name and environment may have been edited since it was opened.
void Console::keepStated(const Profile& stated)
{
    const auto* known = m_book.find(stated.id);
    Profile kept = known ? *known : stated;
    kept.ways = stated.ways;
    kept.account = stated.account;
    kept.server = stated.server;
    if (m_wanted.id == kept.id)
        m_wanted = kept;
    m_book.put(kept);
}

void Console::remember() { m_book.opened(m_wanted); }

void Console::askKeychain() { m_passwords.askStatus(); }

void Console::wire()
{
    const auto postgres = [this] { edit({}, true); };
    connect(&m_window, &MainWindow::openFileWanted, this, &Console::askFile);
    connect(&m_window, &MainWindow::openPostgresWanted, this, postgres);
    connect(&m_window, &MainWindow::demoWanted, this, &Console::openDemo);
    connect(&m_window, &MainWindow::closeWanted, this, [this] { m_window.closeInstance(); });
    connect(&m_window, &MainWindow::openAnotherWanted, this, [this] { m_window.closeInstance(); });
    connect(&m_window, &MainWindow::tryAgainWanted, this, &Console::tryAgain);
    connect(&m_window, &MainWindow::dropped, this, &Console::openAddress);
    connect(&m_window, &MainWindow::failed, this, &Console::failed);
    connect(&m_window, &MainWindow::opened, &m_rememberTimer, qOverload<>(&QTimer::start));
    connect(&m_window, &MainWindow::opened, this, [this] {
        if (const auto password = std::exchange(m_toKeep, nullptr))
            m_passwords.keep(m_wanted.id, password);
    });
    connect(&m_window, &MainWindow::busyCancelled, this, [this] {
        if (m_demoJob.running())
            return m_demoJob.cancel();
        if (m_window.instance())
            return m_window.instance()->cancel();
        m_passwords.stopAsking();
        m_window.closeInstance();
    });
    connect(&m_passwords, &Passwords::known, this, [this] {
        if (m_welcome)
            m_welcome->setKeychain(m_passwords.hasKeychain());
    });
    connect(&m_passwords, &Passwords::notKept, this, [this](const Error& error) {
        m_window.notify(tr("The password is kept in memory only: %1").arg(textOf(error).what), Tone::Warning);
    });
}

QWidget* Console::makeWelcome()
{
    m_welcome = new WelcomePage(m_book);
    m_welcome->setKeychain(m_passwords.hasKeychain());
    connect(m_welcome, &WelcomePage::openFileWanted, this, &Console::askFile);
    connect(m_welcome, &WelcomePage::openPostgresWanted, this, [this] { edit({}, true); });
    connect(m_welcome, &WelcomePage::demoWanted, this, &Console::openDemo);
    connect(m_welcome, &WelcomePage::openWanted, this, &Console::openSaved);
    connect(m_welcome, &WelcomePage::newWanted, this, [this] { edit({}, false); });
    connect(m_welcome, &WelcomePage::editWanted, this, [this](const QString& id) {
        if (const auto* profile = m_book.find(id))
            edit(*profile, isPostgres(profile->address));
    });
    connect(m_welcome, &WelcomePage::removeWanted, this, &Console::remove);
    return m_welcome;
}

Profile Console::profileOf(const QString& address)
{
    const auto* known = m_book.findAddress(address);
    return known ? *known : unsavedProfile(address);
}

void Console::openAddress(const QString& given)
{
    auto [address, password] = withoutPassword(settled(given));
    const Profile profile = profileOf(address);
    if (password)
        m_passwords.remember(profile.id, password);
    open(profile);
}

void Console::openSaved(const QString& id)
{
    if (const auto* profile = m_book.find(id))
        open(Profile(*profile));
}

void Console::open(const Profile& profile)
{
    m_toKeep = nullptr;
    if (!isPostgres(profile.address))
        return openWith(profile, nullptr);
    m_window.closeInstance();
    m_window.showBusy(tr("Opening %1").arg(displayText(profile.name, 80)), tr("Asking the keychain for the password"));
    m_wanted = profile;
    m_passwords.find(profile.id, [this, profile](const SecretPtr& password) { openWith(profile, password); });
}

void Console::openWith(const Profile& profile, const SecretPtr& password)
{
    m_demoJob = {};
    if (m_rememberTimer.isActive()) {
        m_rememberTimer.stop();
        remember();
    }
    m_wanted = profile;
    m_window.showInstance(opening(profile, password));
}

OpenRequest Console::request(const Profile& profile, const SecretPtr& password) const
{
    OpenRequest r{profile.address};
    r.password = password;
    r.caFile = profile.caFile;
    r.now = m_now;
    return r;
}

void Console::failed(const Error& error)
{
    if (error.fault == Fault::Cancelled)
        m_window.closeInstance();
    else if (error.fault == Fault::NotSignedIn && isPostgres(m_wanted.address))
        askPassword(m_wanted, error);
    else if (!isPostgres(m_wanted.address))
        m_changing->offerRestore(m_wanted);
}

void Console::tryAgain()
{
    if (m_wanted.address == m_demoFile && !QFileInfo::exists(m_demoFile))
        openDemo();
    else
        open(Profile(m_wanted));
}

void Console::askFile()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open a database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Databases (*.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    if (m_window.instance() && !isPostgres(m_wanted.address))
        dialog->setDirectory(QFileInfo(m_wanted.address).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &Console::openAddress);
    dialog->open();
}

void Console::askPassword(const Profile& profile, const Error& why)
{
    auto* dialog = new PasswordDialog(profile.name, textOf(why).what, m_passwords.hasKeychain(), &m_window);
    connect(dialog, &PasswordDialog::given, this, [this, profile](const SecretPtr& password, bool keep) {
        m_passwords.remember(profile.id, password);
        open(profile);
        m_toKeep = keep ? password : nullptr;
    });
    dialog->open();
}

void Console::edit(const Profile& profile, bool postgres)
{
    Profile edited = profile;
    if (edited.id.isEmpty())
        edited.id = unsavedProfile({}).id;
    auto* dialog = new ConnectionDialog(
        edited, postgres ? ConnectionDialog::Kind::Postgres : ConnectionDialog::Kind::File, &m_window);
    dialog->setKeychain(m_passwords.hasKeychain());
    connect(
        dialog, &ConnectionDialog::saved, this, [this](const Profile& typed, const SecretPtr& password, bool openIt) {
            Profile saved = typed;
            saved.address = settled(typed.address);
            if (password)
                m_passwords.keep(saved.id, password);
            m_book.put(saved);
            if (openIt)
                open(saved);
        });
    dialog->open();
}

void Console::remove(const QString& id)
{
    const auto* profile = m_book.find(id);
    if (!profile)
        return;
    const auto drop = [this, id] {
        m_passwords.forget(id);
        m_book.remove(id);
    };
    if (!profile->saved)
        return drop();
    auto* box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Remove the connection"));
    box->setText(tr("Remove the connection %1?").arg(displayText(profile->name, 80)));
    box->setInformativeText(tr("Its name, environment and password are forgotten. The database is not touched."));
    auto* yes = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [yes, drop](QAbstractButton* clicked) {
        if (clicked == yes)
            drop();
    });
    box->open();
}

void Console::openDemo()
{
    if (!QFileInfo::exists(m_demoFile))
        return makeDemo(m_demoFile);
    Profile profile = unsavedProfile(m_demoFile);
    if (const auto* known = m_book.findAddress(m_demoFile))
        profile = *known;
    else
        profile.name = tr("Demo");
    open(profile);
}

void Console::makeDemo(const QString& file)
{
    m_window.closeInstance();
    m_window.showBusy(tr("Making the demo"), tr("A made-up company with 412 users and a year of usage."));
    QDir().mkpath(QFileInfo(file).absolutePath());
    m_wanted = unsavedProfile(file);
    m_demoJob = m_worker.run(
        [file, now = m_now](const Context& context, const Worker::Post&) {
            demo::Recipe recipe{file};
            recipe.now = now();
            return demo::create(recipe, context);
        },
        [this, file](Result<void> made) {
            if (made) {
                m_settings.setDemoFile(file);
                openDemo();
            } else if (made.error().fault == Fault::Cancelled) {
                m_window.closeInstance();
            } else {
                m_window.showFailure(tr("Demo"), made.error());
            }
        },
        [this](const Progress& p) { m_window.showBusyProgress(p); });
}

void Console::fillMenu(QMenu* menu, bool withActions)
{
    menu->clear();
    for (const auto& profile : m_book.all()) {
        QPixmap swatch(px(10), px(10));
        swatch.fill(swatchColor(profile.environment, m_window.palette()));
        auto* entry = menu->addAction(swatch, displayText(profile.name, 60).replace(u'&', QStringLiteral("&&")));
        entry->setEnabled(!m_window.instance() || m_window.instance()->profile().id != profile.id);
        connect(entry, &QAction::triggered, this, [this, id = profile.id] { openSaved(id); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing opened yet"))->setEnabled(false);
    if (!withActions)
        return;
    const Actions& actions = m_window.actions();
    menu->addSeparator();
    menu->addActions({actions.openFile, actions.openPostgres, actions.demo});
    menu->addSeparator();
    menu->setToolTipsVisible(true);
    menu->addActions({actions.backups, actions.rescue});
    menu->addSeparator();
    menu->addAction(actions.close);
}

} // namespace bw
