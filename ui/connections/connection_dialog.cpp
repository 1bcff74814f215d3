// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_dialog.h"
#include "ui/common/environment.h"
#include "ui/common/form_rows.h"
#include "ui/common/style.h"
#include "ui/connections/connection_book.h"
#include "ui/connections/postgres_form.h"
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace bw {

namespace {

constexpr Environment kEnvironments[]{
    Environment::Production, Environment::Staging, Environment::Test, Environment::None};

QIcon swatch(Environment environment, const QPalette& palette)
{
    QPixmap square(px(16), px(12)); // with a gap before the word
    square.fill(Qt::transparent);
    QPainter(&square).fillRect(0, 0, px(12), px(12), swatchColor(environment, palette));
    return square;
}

QToolButton* segment(QButtonGroup* group, int id, const QString& text, const char* place)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("segment", QString::fromLatin1(place));
    group->addButton(button, id);
    return button;
}

QWidget* joined(const QList<QAbstractButton*>& buttons)
{
    auto* all = new QWidget;
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (auto* button : buttons)
        row->addWidget(button);
    row->addStretch();
    all->setFocusProxy(buttons.first());
    return all;
}

} // namespace

ConnectionDialog::ConnectionDialog(const Profile& profile, Kind kind, QWidget* parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_name(field(tr("Name"), profile.name))
    , m_file(field(tr("File"), isPostgres(profile.address) ? QString() : profile.address,
          tr("database.db, or LocalAI's data folder")))
    , m_environments(new QButtonGroup(this))
    , m_kinds(new QButtonGroup(this))
    , m_problem(new QLabel)
    , m_forms(new QStackedWidget)
    , m_postgres(new PostgresForm(isPostgres(profile.address) ? profile.address : QString(), profile.caFile))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(profile.saved && !profile.address.isEmpty() ? tr("Edit the connection") : tr("New connection"));
    setAccessibleName(windowTitle());
    m_name->setPlaceholderText(tr("As the file or the database is called"));

    auto* body = new QWidget;
    auto* grid = formGrid(body);
    grid->setContentsMargins(px(20), px(20), px(20), px(20));
    addRow(grid, tr("Name"), m_name);
    addRow(grid, tr("Environment"), environmentRow());
    m_environmentHint = addHint(grid);
    addRow(grid, tr("Database"), kindRow());
    m_forms->addWidget(fileForm());
    m_forms->addWidget(m_postgres);
    grid->addWidget(m_forms, grid->rowCount(), 0, 1, 2);
    grid->setRowStretch(grid->rowCount(), 1);

    auto* footer = new QFrame;
    footer->setProperty("role", QStringLiteral("footer"));
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(px(20), px(11), px(20), px(11));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", QStringLiteral("secondary")); // why nothing can be saved yet; nobody has erred
    m_problem->setAccessibleName(tr("What is missing"));
    auto* buttons = new QDialogButtonBox(this); // a default button must be in its dialog
    buttons->addButton(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::ApplyRole);
    m_open = buttons->addButton(tr("Save and open"), QDialogButtonBox::AcceptRole);
    m_open->setProperty("role", QStringLiteral("primary"));
    m_open->setDefault(true);
    for (auto* button : buttons->buttons())
        button->setProperty("scale", QStringLiteral("large"));
    row->addWidget(m_problem, 1);
    row->addWidget(buttons);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(body, 1);
    all->addWidget(footer);
    resize(px(640), px(560));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_open, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_file, &QLineEdit::textChanged, this, &ConnectionDialog::check);
    connect(m_postgres, &PostgresForm::edited, this, &ConnectionDialog::check);
    m_kinds->button(int(kind))->setChecked(true);
    m_forms->setCurrentIndex(int(kind));
    showEnvironment();
    setKeychain(false);
    check();
    if (kind == Kind::Postgres)
        m_postgres->setFocus();
    else
        m_name->setFocus();
}

QWidget* ConnectionDialog::environmentRow()
{
    QList<QAbstractButton*> buttons;
    for (const auto environment : kEnvironments) {
        const char* place = buttons.isEmpty() ? "first" : environment == Environment::None ? "last" : "middle";
        auto* button = segment(m_environments, int(environment), title(environment), place);
        button->setIcon(swatch(environment, palette()));
        button->setIconSize({px(16), px(12)});
        buttons << button;
    }
    m_environments->button(int(m_profile.environment))->setChecked(true);
    connect(m_environments, &QButtonGroup::idClicked, this, &ConnectionDialog::showEnvironment);
    return joined(buttons);
}

QWidget* ConnectionDialog::kindRow()
{
    auto* row = joined({segment(m_kinds, int(Kind::File), tr("SQLite file"), "first"),
        segment(m_kinds, int(Kind::Postgres), tr("PostgreSQL"), "last")});
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int kind) {
        m_forms->setCurrentIndex(kind);
        check();
    });
    return row;
}

QWidget* ConnectionDialog::fileForm()
{
    auto* form = new QWidget;
    auto* grid = formGrid(form);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the file"));
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    both->setFocusProxy(m_file);
    addRow(grid, tr("File"), both);
    addHint(grid, tr("LocalAI keeps its users in database.db in its data folder."));
    grid->setRowStretch(grid->rowCount(), 1);
    connect(choose, &QPushButton::clicked, this, &ConnectionDialog::chooseFile);
    return form;
}

void ConnectionDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a database"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Databases (*.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ConnectionDialog::showEnvironment()
{
    m_environmentHint->setText(Environment(m_environments->checkedId()) == Environment::Production
            ? tr("A red line at the top of the window says that this is the real thing.")
            : tr("The line at the top of the window has this colour."));
}

void ConnectionDialog::setKeychain(bool available) { m_postgres->setKeychain(available); }

Profile ConnectionDialog::typed() const
{
    Profile p = m_profile;
    p.environment = Environment(m_environments->checkedId());
    p.saved = true;
    const bool postgres = Kind(m_kinds->checkedId()) == Kind::Postgres;
    p.address = postgres ? m_postgres->address() : m_file->text().trimmed();
    p.caFile = postgres ? m_postgres->caFile() : QString();
    p.name = m_name->text().trimmed().isEmpty() ? nameOf(p.address) : m_name->text().trimmed();
    return p;
}

QString ConnectionDialog::problem() const
{
    if (Kind(m_kinds->checkedId()) == Kind::Postgres)
        return m_postgres->problem();
    return m_file->text().trimmed().isEmpty() ? tr("Choose a file.") : QString();
}

void ConnectionDialog::check()
{
    const QString why = problem();
    m_problem->setText(why);
    m_save->setEnabled(why.isEmpty());
    m_open->setEnabled(why.isEmpty());
}

void ConnectionDialog::save(bool openIt)
{
    emit saved(typed(), Kind(m_kinds->checkedId()) == Kind::Postgres ? m_postgres->password() : SecretPtr(), openIt);
    accept();
}

} // namespace bw
