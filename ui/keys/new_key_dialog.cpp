// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/new_key_dialog.h"
#include "core/domain/json_value.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/person_box.h"
#include <QGridLayout>
#include <QSpinBox>

namespace bw {

NewKeyDialog::NewKeyDialog(OpenInstance& instance, QWidget* parent)
    : QDialog(parent)
    , m_instance(instance)
    , m_owner(new PersonBox(*instance.snapshot(), [](const User& u) { return u.status == u"active"; }))
    , m_name(field(tr("Name"), {}, tr("What it is for: nightly-report")))
    , m_days(new QSpinBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New API key"));
    m_owner->setAccessibleName(tr("Owner"));
    m_days->setRange(0, 3650);
    m_days->setValue(90);
    m_days->setSpecialValueText(tr("no expiry"));
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Valid for"));
    auto* body = new QWidget;
    auto* grid = formGrid(body);
    addRow(grid, tr("Owner"), m_owner);
    addRow(grid, tr("Name"), m_name);
    addRow(grid, tr("Valid for"), m_days);
    addHint(grid, tr("The key is shown once, after the apply. It has the rights of its owner."));
    m_frame = new DialogFrame(*this, body, tr("Add to the changes"));
    const auto check = [this] { m_frame->setProblem(problem()); };
    connect(m_owner, &PersonBox::editTextChanged, this, check);
    connect(m_name, &QLineEdit::textChanged, this, check);
    connect(m_frame, &DialogFrame::accepted, this, [this] {
        stage();
        accept();
    });
    check();
    m_owner->setFocus();
}

QString NewKeyDialog::problem() const
{
    if (m_owner->person().isEmpty())
        return tr("Choose who owns it.");
    return m_name->text().trimmed().isEmpty() ? tr("Type a name.") : QString();
}

void NewKeyDialog::stage()
{
    auto& draft = m_instance.draft();
    std::optional<Instant> expires;
    if (m_days->value() > 0)
        expires = Instant{m_instance.now().us + qint64(m_days->value()) * 86'400 * 1'000'000};
    if (auto change = bw::create(u"key.create",
            {QStringLiteral("key"), draft.newId(), m_instance.snapshot()->scope, m_name->text().trimmed()},
            {{key::owner.id.toString(), m_owner->person()}, {key::name.id.toString(), m_name->text().trimmed()},
                {key::expiresAt.id.toString(), encode(expires)}}))
        draft.stage({*change});
}

} // namespace bw
