// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rescue/rescue_dialog.h"
#include "core/base/display.h"
#include "core/changes/rescue.h"
#include "core/domain/access.h"
#include "core/domain/text.h"
#include "core/domain/words.h"
#include "core/secrets/password_maker.h"
#include "ui/common/data_table.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/stripe.h"
#include "ui/common/style.h"
#include "ui/rescue/admin_model.h"
#include <QCheckBox>
#include <QGridLayout>
#include <QRadioButton>

namespace bw {

namespace {

QLabel* rescueWords(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

bool isLocal(const User& u) { return u.provider == u"local" || u.provider.isEmpty(); }

} // namespace

RescueDialog::RescueDialog(OpenInstance& opened, QWidget* parent)
    : QDialog(parent)
    , m_instance(opened)
    , m_admins(new AdminModel(this))
    , m_table(new DataTable(tr("Administrators")))
    , m_verdict(rescueWords({}, "secondary"))
    , m_personLabel(rescueWords({}, "secondary"))
    , m_personSays(rescueWords({}, "hint"))
    , m_person(field(tr("Person"), {}, tr("E-mail address or ID")))
    , m_name(field(tr("Name"), {}, tr("As the address")))
    , m_reason(field(tr("Reason, for the journal"), {}, tr("ticket 4711: nobody gets in")))
    , m_nameLabel(rescueWords(tr("Name"), "secondary"))
    , m_password(new QCheckBox(tr("With a new password, shown once after the apply")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Nobody can sign in — %1").arg(displayText(opened.profile().name, 80)));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addWidget(makeAdmins());
    column->addSpacing(px(4));
    column->addWidget(makeWays());
    column->addSpacing(px(4));
    column->addWidget(makeForm());
    column->addStretch(1);
    m_frame = new DialogFrame(*this, body, tr("Review…"));
    auto* stripe = new Stripe(this);
    stripe->setEnvironment(opened.profile().environment);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, stripe);
    connect(m_frame, &DialogFrame::accepted, this, &RescueDialog::finish);
    connect(&m_instance, &OpenInstance::snapshotChanged, this, &RescueDialog::read);
    resize(px(860), px(640));
    read();
    m_person->setFocus();
}

QWidget* RescueDialog::makeAdmins()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addWidget(rescueWords(tr("Administrators, as the database has them"), "section"));
    auto* card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_table->setModel(m_admins);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFixedHeight(px(28 * 5));
    inside->addWidget(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(card);
    column->addWidget(m_verdict);
    const auto take = [this](int row) { // whom the form is about
        if (way() != Way::NewAdmin)
            m_person->setText(nameFor(m_admins->idAt(row)));
    };
    connect(m_table, &QAbstractItemView::clicked, this, [take](const QModelIndex& index) { take(index.row()); });
    connect(m_table, &DataTable::opened, this, take);
    // The order says who may get in first.
    connect(m_table, &DataTable::sortChanged, this, [this] { m_table->header().setSort({}); });
    return part;
}

QRadioButton* RescueDialog::addWay(
    QVBoxLayout* column, Way way, const QString& words, const QString& hint, const char* needs)
{
    auto* button = new QRadioButton(words);
    button->setAccessibleDescription(hint);
    const auto support = m_instance.capabilities().of(QLatin1StringView(needs));
    const bool can = support.can != Can::No;
    button->setEnabled(can);
    auto* below = rescueWords(can ? hint : textOf(support.why).sentence(), "hint");
    below->setContentsMargins(px(24), 0, 0, 0);
    column->addWidget(button);
    column->addWidget(below);
    connect(button, &QRadioButton::toggled, this, &RescueDialog::update);
    m_ways.emplace_back(way, button);
    return button;
}

QWidget* RescueDialog::makeWays()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(2));
    column->addWidget(rescueWords(tr("What shall be done"), "section"));
    addWay(column, Way::LetIn, tr("Let somebody in as administrator"),
        tr("An account that there is becomes active and an administrator."), "user.role");
    addWay(column, Way::NewAdmin, tr("Make a new administrator"),
        tr("A local account with a password that is shown once."), "user.create");
    addWay(column, Way::Password, tr("Set a new password"),
        tr("Of a local account; it is shown once, and its sessions end. The former password can't be brought back."),
        "user.password");
    addWay(column, Way::Sessions, tr("End sessions"), tr("Everybody's, or one person's: they have to sign in again."),
        "session.revoke");
    for (const auto& [way, button] : m_ways)
        if (button->isEnabled()) {
            button->setChecked(true);
            break;
        }
    column->addSpacing(px(4));
    column->addWidget(rescueWords(
        tr("Lock-outs after too many attempts are not in the database: the server forgets them by itself."), "hint"));
    return part;
}

QWidget* RescueDialog::makeForm()
{
    auto* part = new QWidget;
    auto* grid = formGrid(part);
    m_personLabel->setBuddy(m_person);
    m_nameLabel->setBuddy(m_name);
    const auto add = [grid](QLabel* label, QWidget* control) {
        const int row = grid->rowCount();
        label->setMinimumHeight(px(28));
        label->setWordWrap(false);
        grid->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(control, row, 1);
    };
    add(m_personLabel, m_person);
    grid->addWidget(m_personSays, grid->rowCount(), 1);
    add(m_nameLabel, m_name);
    m_password->setChecked(true);
    grid->addWidget(m_password, grid->rowCount(), 1);
    auto* why = rescueWords(tr("Reason"), "secondary");
    why->setBuddy(m_reason);
    add(why, m_reason);
    m_reason->setMaxLength(500);
    for (auto* edit : {m_person, m_name, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &RescueDialog::update);
    return part;
}

// What the field takes for this account: the address, where no other has it.
QString RescueDialog::nameFor(const QString& id) const
{
    const auto* user = m_instance.snapshot()->users.find(id);
    const auto same = [user](const User& u) { return u.email.compare(user->email, Qt::CaseInsensitive) == 0; };
    return user && !user->email.isEmpty() && std::ranges::count_if(m_instance.snapshot()->users, same) == 1
        ? user->email
        : id;
}

RescueDialog::Way RescueDialog::way() const
{
    for (const auto& [way, button] : m_ways)
        if (button->isChecked())
            return way;
    return Way::LetIn;
}

void RescueDialog::read()
{
    m_admins->set(m_instance.snapshot(), m_instance.profile().ways);
    const bool any = m_admins->rowCount() > 0;
    switch (m_admins->best()) {
    case SignIn::Works:
        m_verdict->setText(tr("At least one of them can sign in."));
        break;
    case SignIn::Unknown:
        m_verdict->setText(
            tr("Whether one of them can sign in can't be told from the database: the server's settings decide."));
        break;
    default:
        m_verdict->setText(any ? tr("None of them can sign in.") : tr("There is no administrator."));
    }
    m_verdict->setProperty("tone", m_admins->best() < SignIn::Unknown ? QStringLiteral("danger") : QString());
    repolish(m_verdict);
    update();
}

const User* RescueDialog::person() const
{
    const QString text = m_person->text().trimmed();
    const auto& users = m_instance.snapshot()->users;
    if (const auto* byId = users.find(text))
        return byId;
    const User* found = nullptr;
    for (const auto& user : users)
        if (!text.isEmpty() && user.email.compare(text, Qt::CaseInsensitive) == 0) {
            if (found)
                return nullptr;
            found = &user;
        }
    return found;
}

void RescueDialog::update()
{
    if (!m_frame) // still being made
        return;
    const auto* who = person();
    const bool fresh = way() == Way::NewAdmin;
    m_personLabel->setText(fresh ? tr("E-mail") : tr("Person"));
    m_person->setPlaceholderText(fresh ? tr("name@company.example")
            : way() == Way::Sessions   ? tr("E-mail address or ID; empty: everybody")
                                       : tr("E-mail address or ID, or choose one above"));
    m_nameLabel->setVisible(fresh);
    m_name->setVisible(fresh);
    m_password->setVisible(way() == Way::LetIn && (!who || isLocal(*who)));
    QString says;
    if (who && !fresh) {
        says = tr("%1 · %2 · %3 · %4")
                   .arg(displayText(who->name, 80), providerWord(who->provider), roleWord(who->role),
                       statusWord(who->status));
        if (way() == Way::LetIn && !isLocal(*who))
            says += u'\n' + tr("Signs in through a provider: where that doesn't work, make a new administrator.");
    }
    m_personSays->setText(says);
    m_personSays->setVisible(!says.isEmpty());
    m_frame->setProblem(problem());
}

QString RescueDialog::personProblem() const
{
    const QString text = m_person->text().trimmed();
    const auto* who = person();
    if (way() == Way::NewAdmin) {
        const auto at = text.lastIndexOf(u'@');
        if (at <= 0 || at + 1 >= text.size() || text.contains(u' '))
            return tr("Type an address, such as name@company.example.");
        return who && isLocal(*who) ? tr("A local account has this address: let it in.") : QString();
    }
    if (text.isEmpty())
        return way() == Way::Sessions ? QString() : tr("Say who: by the list, an e-mail address or an ID.");
    if (!who)
        return tr("There is no such account, or several have this address: then the ID is needed.");
    if (way() == Way::Password && !isLocal(*who))
        return tr("This account signs in through a provider and has no password.");
    return {};
}

QString RescueDialog::problem() const
{
    if (std::ranges::none_of(m_ways, [](const auto& one) { return one.second->isEnabled(); }))
        return tr("Nothing can be changed here.");
    if (const QString why = personProblem(); !why.isEmpty())
        return why;
    const auto* who = person();
    if (way() == Way::LetIn && who && who->status == u"active" && isAdmin(*who)
        && !(isLocal(*who) && m_password->isChecked()))
        return tr("That is an active administrator already.");
    if (way() == Way::Sessions && std::ranges::none_of(m_instance.snapshot()->sessions, [who](const Session& s) {
            return !who || s.owner == who->id;
        }))
        return tr("There are no sessions to end.");
    return m_reason->text().trimmed().isEmpty() ? tr("Say why, for the journal.") : QString();
}

Result<std::vector<Change>> RescueDialog::changes() const
{
    const auto& now = *m_instance.snapshot();
    const auto* who = person();
    const auto one = [](Result<Change> change) -> Result<std::vector<Change>> {
        if (!change)
            return tl::unexpected(change.error());
        return std::vector<Change>{std::move(*change)};
    };
    switch (way()) {
    case Way::NewAdmin:
        return one(newAdministrator(now.scope, m_person->text().trimmed(), m_name->text().trimmed(), makePassword()));
    case Way::Password:
        return one(newPasswordOf(now, *who, makePassword()));
    case Way::Sessions:
        return endSessions(now, who ? who->id : QString());
    case Way::LetIn:
        break;
    }
    return letIn(now, *who, isLocal(*who) && m_password->isChecked() ? makePassword() : SecretPtr());
}

void RescueDialog::finish()
{
    if (!problem().isEmpty()) // the instance was read again meanwhile
        return update();
    auto made = changes();
    if (!made)
        return m_frame->setProblem(displayText(textOf(made.error()).sentence(), 300));
    const auto set = m_instance.applier().setOf(std::move(*made), m_reason->text().trimmed());
    accept();
    emit planned(set);
}

std::vector<ShownSecret> passwordsSet(
    std::span<const Change> changes, std::span<const Outcome> outcomes, const Snapshot* known)
{
    std::vector<ShownSecret> out;
    for (size_t i = 0; i < changes.size() && i < outcomes.size(); ++i) {
        const auto& change = changes[i];
        if (!change.secret || outcomes[i].status != Status::Done)
            continue;
        // One who is only being made is not among those that are known.
        QString whose = change.to(user::email);
        if (whose.isEmpty())
            whose = known ? labelOf(*known, u"user", change.subject.id) : change.subject.label;
        out.push_back({RescueDialog::tr("Password of %1").arg(whose), change.secret});
    }
    return out;
}

} // namespace bw
