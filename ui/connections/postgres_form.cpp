// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/postgres_form.h"
#include "ui/common/form_rows.h"
#include "ui/common/tokens.h"
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace bw {

namespace {

struct TlsMode {
    const char* id;
    const char* title;
    const char* hint;
};
// The names are libpq's own; an admin finds them in every manual.
constexpr TlsMode kTls[]{
    {"verify-full", QT_TRANSLATE_NOOP("bw::PostgresForm", "verify-full (recommended)"),
        QT_TRANSLATE_NOOP("bw::PostgresForm", "Encrypted; the server's certificate and its name are checked.")},
    {"verify-ca", "verify-ca",
        QT_TRANSLATE_NOOP("bw::PostgresForm",
            "Encrypted; the certificate is checked, its name is not: another server of the same authority could "
            "answer.")},
    {"require", "require",
        QT_TRANSLATE_NOOP(
            "bw::PostgresForm", "Encrypted, but nothing is checked: somebody in between could read the password.")},
    {"prefer", "prefer",
        QT_TRANSLATE_NOOP("bw::PostgresForm", "Encrypted only if the server offers it. Nothing is checked.")},
    {"disable", "disable",
        QT_TRANSLATE_NOOP("bw::PostgresForm", "Not encrypted: password and data can be read on the way.")},
};

} // namespace

PostgresForm::PostgresForm(const QString& address, const QString& caFile, QWidget* parent)
    : QWidget(parent)
    , m_parsed(PostgresAddress::parse(address))
    , m_host(field(tr("Host"), m_parsed.host, QStringLiteral("db.example.org")))
    , m_port(field(tr("Port"), m_parsed.port, QStringLiteral("5432")))
    , m_database(field(tr("Database"), m_parsed.database, QStringLiteral("localai")))
    , m_user(field(tr("User"), m_parsed.user))
    , m_password(field(tr("Password")))
    , m_caFile(field(tr("CA file"), caFile, tr("The usual ones: ~/.postgresql/root.crt, else the system's")))
    , m_tls(new QComboBox)
{
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Empty: ~/.pgpass, or asked for"));
    m_tls->setAccessibleName(tr("TLS"));
    for (const auto& mode : kTls)
        m_tls->addItem(tr(mode.title), QString::fromLatin1(mode.id));
    const QString wanted = m_parsed.sslMode.isEmpty() ? QStringLiteral("verify-full") : m_parsed.sslMode;
    if (m_tls->findData(wanted) < 0)
        m_tls->addItem(wanted, wanted);
    m_tls->setCurrentIndex(m_tls->findData(wanted));

    auto* grid = formGrid(this);
    addRow(grid, tr("Host"), hostRow());
    addHint(grid, tr("A folder such as /run/postgresql is a local socket."));
    addRow(grid, tr("Database"), m_database);
    addRow(grid, tr("User"), m_user);
    addRow(grid, tr("Password"), m_password);
    m_passwordHint = addHint(grid);
    addRow(grid, tr("TLS"), m_tls);
    m_tlsHint = addHint(grid);
    m_caRow = caRow();
    addRow(grid, tr("CA file"), m_caRow);

    for (auto* edit : {m_host, m_port, m_database, m_user, m_password, m_caFile})
        connect(edit, &QLineEdit::textChanged, this, &PostgresForm::edited);
    connect(m_host, &QLineEdit::textChanged, this, &PostgresForm::explainTls);
    connect(m_tls, &QComboBox::currentIndexChanged, this, &PostgresForm::explainTls);
    setFocusProxy(m_host);
    explainTls();
}

QWidget* PostgresForm::hostRow()
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_host, 1);
    auto* label = new QLabel(tr("Port"));
    label->setProperty("role", QStringLiteral("secondary"));
    label->setBuddy(m_port);
    m_port->setFixedWidth(px(72));
    row->addWidget(label);
    row->addWidget(m_port);
    both->setFocusProxy(m_host);
    return both;
}

QWidget* PostgresForm::caRow()
{
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the CA file"));
    row->addWidget(m_caFile, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("CA file"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
        dialog->open();
    });
    both->setFocusProxy(m_caFile);
    return both;
}

void PostgresForm::explainTls()
{
    PostgresAddress now = m_parsed;
    now.host = m_host->text().trimmed();
    if (now.host.startsWith(u'/') || now.host.isEmpty())
        m_tlsHint->setText(tr("Not used on a local socket."));
    else
        m_tlsHint->setText(
            m_tls->currentIndex() < int(std::size(kTls)) ? tr(kTls[m_tls->currentIndex()].hint) : QString());
    const QString mode = m_tls->currentData().toString();
    m_caRow->setEnabled(mode.startsWith(u"verify"));
    emit edited();
}

QString PostgresForm::address() const
{
    PostgresAddress typed = m_parsed;
    typed.host = m_host->text().trimmed();
    typed.port = m_port->text().trimmed();
    typed.database = m_database->text().trimmed();
    typed.user = m_user->text().trimmed();
    const QString mode = m_tls->currentData().toString();
    const bool untouched = m_parsed.sslMode.isEmpty() && mode == u"verify-full";
    // Said in the address even where it is the default, unless the place is local: there it would refuse a plain
    // server.
    typed.sslMode = untouched && typed.local() ? QString() : mode;
    return typed.text();
}

QString PostgresForm::caFile() const { return m_caFile->text().trimmed(); }

SecretPtr PostgresForm::password() const
{
    return m_password->text().isEmpty() ? nullptr : std::make_shared<const Secret>(m_password->text().toUtf8());
}

QString PostgresForm::problem() const
{
    bool number = true;
    const int port = m_port->text().trimmed().isEmpty() ? 5432 : m_port->text().trimmed().toInt(&number);
    if (!number || port < 1 || port > 65535)
        return tr("The port must be a number from 1 to 65535.");
    const bool service = std::any_of(
        m_parsed.others.begin(), m_parsed.others.end(), [](const auto& other) { return other.first == u"service"; });
    if (m_host->text().trimmed().isEmpty() && m_database->text().trimmed().isEmpty() && !service)
        return tr("Type the host or the database.");
    return {};
}

void PostgresForm::setKeychain(bool available)
{
    m_passwordHint->setText(available ? tr("Stored in the system keychain")
                                      : tr("Kept in memory until Bailiwick ends: there is no system keychain here"));
}

} // namespace bw
