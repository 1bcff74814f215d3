// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/quota_dialog.h"
#include "core/base/display.h"
#include "ui/common/dialog_frame.h"
#include "ui/common/form_rows.h"
#include "ui/common/open_instance.h"
#include "ui/common/record_face.h"
#include "ui/common/tokens.h"
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <cmath>

namespace bw {

namespace {

constexpr std::pair<qint64, const char*> kUnits[]{
    {3600, QT_TRANSLATE_NOOP("QuotaDialog", "hours")}, {86'400, QT_TRANSLATE_NOOP("QuotaDialog", "days")}};

} // namespace

std::optional<qint64> numberTyped(const QString& text)
{
    QString number = text.simplified().toUpper();
    number.remove(QChar(0x2009)).remove(QChar(0x202F)).remove(QChar(0xA0)).remove(u' ').remove(u'\'');
    double factor = 1;
    for (const auto& [letter, times] : {std::pair{u'K', 1e3}, {u'M', 1e6}, {u'G', 1e9}})
        if (number.endsWith(letter)) {
            number.chop(1);
            factor = times;
            break;
        }
    bool whole = false, part = false;
    const qint64 n = number.toLongLong(&whole);
    if (whole && factor == 1)
        return n;
    const double value = number.replace(u',', u'.').toDouble(&part) * factor;
    if (!part || std::abs(value) > 9e15 || value != std::floor(value))
        return {};
    return qint64(value);
}

QuotaDialog::QuotaDialog(OpenInstance& instance, const QStringList& people, QWidget* parent)
    : QDialog(parent)
    , m_instance(instance)
    , m_people(people)
    , m_model(new QComboBox)
    , m_unit(new QComboBox)
    , m_tokens(field(tr("Tokens"), {}, tr("no limit")))
    , m_requests(field(tr("Requests"), {}, tr("no limit")))
    , m_window(new QSpinBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(people.size() == 1
            ? tr("Quota of %1").arg(displayText(labelOf(*instance.snapshot(), u"user", people.first()), 60))
            : tr("Quota of %n user(s)", nullptr, int(people.size())));
    auto* body = new QWidget;
    auto* grid = formGrid(body);
    m_model->setAccessibleName(tr("Model"));
    m_model->addItem(tr("All models"), QString());
    for (const auto& name : instance.snapshot()->models)
        m_model->addItem(displayText(name, 80), name);
    m_tokens->setMinimumWidth(px(240));
    m_window->setRange(1, 3650);
    m_window->setAccessibleName(tr("Length of the window"));
    m_unit->setAccessibleName(tr("Unit of the window"));
    for (const auto& [seconds, words] : kUnits)
        m_unit->addItem(tr(words), seconds);
    addRow(grid, tr("Model"), m_model);
    addRow(grid, tr("Tokens"), m_tokens);
    addHint(grid, tr("20 M or 500 k will do. Empty: no limit."));
    addRow(grid, tr("Requests"), m_requests);
    auto* window = new QWidget;
    auto* row = new QHBoxLayout(window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(m_window);
    row->addWidget(m_unit);
    row->addStretch();
    window->setFocusProxy(m_window);
    addRow(grid, tr("In the last"), window);
    m_frame = new DialogFrame(*this, body, tr("Add to the changes"));
    m_remove = m_frame->addButton(tr("Remove the limit"));
    connect(m_remove, &QPushButton::clicked, this, [this] {
        emit removeWanted(m_model->currentData().toString());
        accept();
    });
    connect(m_model, &QComboBox::currentIndexChanged, this, &QuotaDialog::load);
    connect(m_tokens, &QLineEdit::textChanged, this, &QuotaDialog::check);
    connect(m_requests, &QLineEdit::textChanged, this, &QuotaDialog::check);
    connect(m_frame, &DialogFrame::accepted, this, [this] {
        emit given(typed());
        accept();
    });
    load();
    m_tokens->setFocus();
}

void QuotaDialog::load()
{
    const QString model = m_model->currentData().toString();
    bool any = false;
    for (const auto& person : m_people)
        any |= !m_instance.draft().quotaOf(person, model).isEmpty();
    m_remove->setVisible(any);
    const QString id = m_instance.draft().quotaOf(m_people.first(), model);
    const auto fields = id.isEmpty() ? std::nullopt : m_instance.draft().fields(u"quota", id);
    const auto number = [&](QStringView field) -> std::optional<qint64> {
        std::optional<qint64> n;
        if (fields)
            decode(fields->value(field), n);
        return n;
    };
    const auto tokens = number(quota::maxTokens.id), requests = number(quota::maxRequests.id);
    m_tokens->setText(tokens ? exactNumber(*tokens) : QString());
    m_requests->setText(requests ? exactNumber(*requests) : QString());
    const qint64 seconds = std::max<qint64>(3600, number(quota::window.id).value_or(30 * 86'400));
    const bool days = seconds % 86'400 == 0;
    m_unit->setCurrentIndex(days ? 1 : 0);
    m_window->setValue(int(seconds / (days ? 86'400 : 3600)));
    check();
}

QuotaDialog::Limits QuotaDialog::typed() const
{
    Limits out{m_model->currentData().toString(), {}, {}, m_window->value() * m_unit->currentData().toLongLong()};
    if (!m_tokens->text().trimmed().isEmpty())
        out.tokens = numberTyped(m_tokens->text());
    if (!m_requests->text().trimmed().isEmpty())
        out.requests = numberTyped(m_requests->text());
    return out;
}

QString QuotaDialog::problem() const
{
    const auto bad = [](const QLineEdit* edit) {
        const auto n = numberTyped(edit->text());
        return !edit->text().trimmed().isEmpty() && (!n || *n < 0);
    };
    if (bad(m_tokens) || bad(m_requests))
        return tr("Type a whole number, such as 500 k or 20 M.");
    const auto limits = typed();
    return limits.tokens || limits.requests ? QString() : tr("Type a limit of tokens or requests.");
}

void QuotaDialog::check() { m_frame->setProblem(problem()); }

} // namespace bw
