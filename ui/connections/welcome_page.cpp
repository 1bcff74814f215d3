// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/welcome_page.h"
#include "core/domain/text.h"
#include "ui/common/icon.h"
#include "ui/common/icon_label.h"
#include "ui/connections/connection_book.h"
#include "ui/connections/connection_table.h"
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace bw {

namespace {

QLabel* words(const QString& text, const char* role)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QPushButton* button(const QString& text, const char* role = "")
{
    auto* made = new QPushButton(text);
    made->setProperty("role", QString::fromLatin1(role));
    if (qstrcmp(role, "link") != 0)
        made->setProperty("scale", QStringLiteral("large"));
    return made;
}

class TintedIcon final : public QWidget {
public:
    explicit TintedIcon(const char* name)
        : m_name(name)
    {
        setFixedSize(px(36), px(36));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(tokens(palette()).accentTint);
        p.drawRoundedRect(rect(), px(6), px(6));
        const int side = px(20);
        p.drawPixmap(QRect((width() - side) / 2, (height() - side) / 2, side, side),
            iconPixmap(m_name, side, palette().color(QPalette::Link), devicePixelRatioF()));
    }

private:
    const char* m_name;
};

QFrame* card(const char* image, const QString& title, const QString& text, const QList<QPushButton*>& buttons)
{
    auto* frame = new QFrame;
    frame->setProperty("role", QStringLiteral("card"));
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(px(20), px(20), px(20), px(20));
    column->setSpacing(px(4));
    column->addWidget(new TintedIcon(image));
    column->addSpacing(px(8));
    column->addWidget(words(title, "title"));
    auto* body = words(text, "secondary");
    body->setWordWrap(true);
    body->setMinimumHeight(px(54));
    body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(body);
    column->addSpacing(px(8));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    for (auto* one : buttons)
        row->addWidget(one);
    row->addStretch();
    column->addLayout(row);
    return frame;
}

} // namespace

WelcomePage::WelcomePage(const ConnectionBook& book, QWidget* parent)
    : QWidget(parent)
    , m_book(book)
    , m_table(new ConnectionTable(book))
    , m_edit(button(tr("Edit…"), "link"))
    , m_remove(button(tr("Remove"), "link"))
    , m_listed(new QWidget)
    , m_safety(words({}, "hint"))
    , m_problem(words({}, "secondary"))
{
    auto* middle = new QWidget;
    middle->setMaximumWidth(px(1000));
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, px(48), 0, px(24));
    column->setSpacing(px(12));
    buildHead(column);
    buildCards(column);
    buildTable(column);
    column->addStretch();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(px(40), 0, px(40), 0);
    row->addStretch(1);
    row->addWidget(middle, 30);
    row->addStretch(1);
    connect(&m_book, &ConnectionBook::changed, this, &WelcomePage::showBook);
    connect(m_table, &ConnectionTable::chosenChanged, this, &WelcomePage::showBook);
    setKeychain(false);
    showBook();
    setFocusPolicy(Qt::ClickFocus); // so that no button is marked before a key was pressed
    if (m_listed->isVisibleTo(this))
        setFocusProxy(m_table);
}

void WelcomePage::buildHead(QVBoxLayout* column)
{
    auto* logo = new QLabel;
    logo->setPixmap(QIcon(QStringLiteral(":/bailiwick.svg")).pixmap(QSize(px(40), px(40)), devicePixelRatioF()));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(px(2));
    texts->addWidget(words(tr("Choose what to administer"), "heading"));
    texts->addWidget(words(tr("Users, roles, invites, keys and usage of LocalAI, from this computer."), "secondary"));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(12));
    row->addWidget(logo);
    row->addLayout(texts, 1);
    column->addLayout(row);
    column->addSpacing(px(12));
}

void WelcomePage::buildCards(QVBoxLayout* column)
{
    auto* file = button(tr("Open file…"), "primary");
    auto* postgres = button(tr("PostgreSQL…"));
    auto* demo = button(tr("Start demo"));
    connect(file, &QPushButton::clicked, this, &WelcomePage::openFileWanted);
    connect(postgres, &QPushButton::clicked, this, &WelcomePage::openPostgresWanted);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoWanted);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(16));
    row->addWidget(card("database", tr("Open a database"),
                       tr("A SQLite file or PostgreSQL. It is only read: nothing in it can be changed, and the server "
                          "doesn't notice. A file can also be dropped onto this window."),
                       {file, postgres}),
        1);
    row->addWidget(
        card("play", tr("Try the demo"),
            tr("A made-up company with 412 users and a year of usage. Nothing leaves this computer."), {demo}),
        1);
    column->addLayout(row);
    column->addSpacing(px(12));
}

void WelcomePage::buildTable(QVBoxLayout* column)
{
    auto* add = button(tr("New connection…"), "link");
    m_edit->setAccessibleName(tr("Edit the connection"));
    m_remove->setAccessibleName(tr("Remove the connection"));
    auto* head = new QHBoxLayout;
    head->addWidget(words(tr("Connections"), "title"));
    head->addStretch();
    for (auto* one : {m_edit, m_remove, add})
        head->addWidget(one);
    column->addLayout(head);

    auto* frame = new QFrame;
    frame->setProperty("role", QStringLiteral("card"));
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    auto* listed = new QVBoxLayout(m_listed);
    listed->setContentsMargins(0, 0, 0, 0);
    listed->addWidget(frame);
    m_listed->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(m_listed);

    m_problem->setWordWrap(true);
    m_problem->setProperty("tone", QStringLiteral("danger"));
    column->addWidget(m_problem);
    auto* safe = new QHBoxLayout;
    safe->setSpacing(px(6));
    safe->addWidget(new IconLabel("lock", 14));
    safe->addWidget(m_safety, 1);
    column->addLayout(safe);

    connect(add, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editWanted(m_table->chosen()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeWanted(m_table->chosen()); });
    connect(m_table, &ConnectionTable::openWanted, this, &WelcomePage::openWanted);
    connect(m_table, &ConnectionTable::editWanted, this, &WelcomePage::editWanted);
    connect(m_table, &ConnectionTable::removeWanted, this, &WelcomePage::removeWanted);
}

void WelcomePage::setKeychain(bool available)
{
    m_safety->setText(available
            ? tr("Passwords are kept in the system keychain. Bailiwick sends no statistics.")
            : tr("There is no system keychain here: passwords are kept in memory until Bailiwick ends. It sends no "
                 "statistics."));
}

void WelcomePage::showBook()
{
    const bool chosen = !m_table->chosen().isEmpty();
    m_edit->setEnabled(chosen);
    m_remove->setEnabled(chosen);
    const int rows = int(m_book.all().size());
    m_listed->setVisible(rows > 0);
    m_edit->setVisible(rows > 0);
    m_remove->setVisible(rows > 0);
    m_table->setFixedHeight(px(28) * (qMin(rows, 10) + 1) + 2);
    m_problem->setVisible(m_book.error().has_value());
    if (m_book.error())
        m_problem->setText(textOf(*m_book.error()).sentence());
}

} // namespace bw
