// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invites/new_invites_dialog.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/domain/json_value.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/server_address.h"
#include <QGridLayout>
#include <QSpinBox>

namespace bw {

namespace {

const User* oldestAdministrator(const Snapshot& s)
{
    const User* oldest = nullptr;
    for (const auto& u : s.users)
        if (isAdmin(u) && u.status == u"active"
            && (!oldest || (u.createdAt && (!oldest->createdAt || *u.createdAt < *oldest->createdAt))))
            oldest = &u;
    return oldest;
}

} // namespace

NewInvitesDialog::NewInvitesDialog(OpenInstance& instance, QWidget* parent)
    : QDialog(parent)
    , m_instance(instance)
    , m_count(new QSpinBox)
    , m_days(new QSpinBox)
    , m_server(field(tr("Address of the server"), instance.profile().server, QStringLiteral("https://ai.example.org")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New invites"));
    const auto* creator = oldestAdministrator(*instance.snapshot());
    if (creator)
        m_creator = creator->id;
    m_count->setRange(1, 500);
    m_count->setValue(1);
    m_count->setAccessibleName(tr("How many"));
    m_days->setRange(1, 3650);
    m_days->setValue(7);
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Valid for"));
    auto* body = new QWidget;
    auto* grid = formGrid(body);
    addRow(grid, tr("How many"), m_count);
    addRow(grid, tr("Valid for"), m_days);
    addRow(grid, tr("Address"), m_server);
    addHint(grid, tr("Of the server: the links begin so. Without it, codes are shown in their place."));
    if (creator)
        addHint(grid,
            tr("Entered as made by %1, the oldest active administrator. The links are shown once, after the apply.")
                .arg(displayText(labelOf(*instance.snapshot(), u"user", m_creator), 60)));
    auto* frame = new DialogFrame(*this, body, tr("Add to the changes"));
    const auto check = [this, frame] { frame->setProblem(problem()); };
    connect(m_server, &QLineEdit::textChanged, this, check);
    check();
    connect(frame, &DialogFrame::accepted, this, [this] {
        stage();
        accept();
    });
    m_count->setFocus();
}

QString NewInvitesDialog::problem() const
{
    return m_creator.isEmpty() ? tr("There is no active administrator who could have made them.")
                               : serverAddressProblem(m_server->text());
}

void NewInvitesDialog::stage()
{
    const auto& profile = m_instance.profile();
    if (const QString server = serverAddress(m_server->text()); server != profile.server)
        m_instance.say(profile.ways, profile.account, server);
    auto& draft = m_instance.draft();
    const std::optional<Instant> expires(Instant{m_instance.now().us + qint64(m_days->value()) * 86'400 * 1'000'000});
    std::vector<Change> changes;
    for (int i = 0; i < m_count->value(); ++i)
        if (auto change = bw::create(u"invite.create",
                {QStringLiteral("invite"), draft.newId(), m_instance.snapshot()->scope, tr("New invite")},
                {{invite::creator.id.toString(), m_creator}, {invite::expiresAt.id.toString(), encode(expires)}}))
            changes.push_back(std::move(*change));
    draft.stage(changes);
}

} // namespace bw
