// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/stated_dialog.h"
#include "core/base/display.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/person_box.h"
#include "ui/common/segmented.h"
#include "ui/common/server_address.h"
#include <QGridLayout>

namespace bw {

namespace {

using Way = std::optional<bool>;

Segmented* wayChoice(const QString& name, const QString& yes, const QString& no, Way now)
{
    auto* made = new Segmented({StatedDialog::tr("Not known"), yes, no});
    made->setAccessibleName(name);
    made->choose(!now ? 0 : *now ? 1 : 2);
    return made;
}

Way chosenWay(const Segmented* choice) { return choice->chosen() == 0 ? Way() : Way(choice->chosen() == 1); }

} // namespace

StatedDialog::StatedDialog(OpenInstance& instance, QWidget* parent)
    : QDialog(parent)
    , m_instance(instance)
    , m_account(new PersonBox(*instance.snapshot(), [](const User& u) { return u.provider != u"agent-worker"; }))
    , m_server(field(tr("Address"), instance.profile().server, QStringLiteral("https://ai.example.org")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign-in and address of %1").arg(displayText(instance.profile().name, 60)));
    const auto& ways = instance.profile().ways;
    m_local = wayChoice(tr("Local sign-in"), tr("On"), tr("Off"), ways.local);
    m_sso = wayChoice(tr("Single sign-on"), tr("Works"), tr("Broken or off"), ways.oidc);
    m_key = wayChoice(tr("Legacy key"), tr("Set"), tr("Not set"), ways.legacyKey);
    m_account->setAccessibleName(tr("Your account"));
    m_account->lineEdit()->setPlaceholderText(tr("Not known"));
    m_account->choose(instance.profile().account);
    auto* body = new QWidget;
    auto* grid = formGrid(body);
    body->setMinimumWidth(px(560)); // each hint on its line
    addRow(grid, tr("Local sign-in"), m_local);
    addRow(grid, tr("Single sign-on"), m_sso);
    addHint(grid, tr("A database doesn't tell. An administrator counts only by a way that works."));
    addRow(grid, tr("Legacy key"), m_key);
    addHint(grid, tr("LOCALAI_API_KEY is a full administrator without an account."));
    addRow(grid, tr("Your account"), m_account);
    addHint(grid, tr("It is kept from being locked out by mistake."));
    addRow(grid, tr("Address"), m_server);
    addHint(grid, tr("Of the server, as people open it. Links of new invites begin so."));
    m_frame = new DialogFrame(*this, body, tr("Keep with the connection"));
    connect(m_account, &PersonBox::editTextChanged, this, &StatedDialog::check);
    connect(m_server, &QLineEdit::textChanged, this, &StatedDialog::check);
    connect(m_frame, &DialogFrame::accepted, this, &StatedDialog::keep);
    check();
    m_local->setFocus();
}

void StatedDialog::check()
{
    m_frame->setProblem(!m_account->nobody() && m_account->person().isEmpty() ? tr("Nobody here is called so.")
                                                                              : serverAddressProblem(m_server->text()));
}

void StatedDialog::keep()
{
    SignInWays ways;
    ways.local = chosenWay(m_local);
    ways.oidc = ways.github = chosenWay(m_sso);
    ways.legacyKey = chosenWay(m_key);
    if (ways.local || ways.oidc || ways.legacyKey)
        ways.source = SignInWays::Source::Stated;
    m_instance.say(ways, m_account->person(), serverAddress(m_server->text()));
    accept();
}

QString statedWords(const OpenInstance& instance)
{
    const auto& ways = instance.profile().ways;
    const auto either = [](Way way, const QString& yes, const QString& no, const QString& unknown) {
        return !way ? unknown : *way ? yes : no;
    };
    QString words = StatedDialog::tr("Which ways to sign in work is not known.");
    if (ways.source != SignInWays::Source::Unknown)
        words = QStringList{either(ways.local, StatedDialog::tr("Local sign-in is on"),
                                StatedDialog::tr("Local sign-in is off"), StatedDialog::tr("Local sign-in: not known")),
                    either(ways.oidc, StatedDialog::tr("SSO works"), StatedDialog::tr("SSO is broken or off"),
                        StatedDialog::tr("SSO: not known")),
                    either(ways.legacyKey, StatedDialog::tr("legacy key set"), StatedDialog::tr("no legacy key"),
                        StatedDialog::tr("legacy key: not known"))}
                    .join(QStringLiteral(", "))
            + u'.';
    const auto* me = instance.snapshot()->users.find(instance.profile().account);
    return words + u' '
        + (me ? StatedDialog::tr("You are %1.").arg(displayText(me->name.isEmpty() ? me->email : me->name, 60))
              : StatedDialog::tr("Which account is yours is not known."));
}

} // namespace bw
