// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_dialog.h"
#include "core/base/display.h"
#include "core/changes/change_file.h"
#include "core/domain/text.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/icon_label.h"
#include "ui/common/stripe.h"
#include "ui/common/style.h"
#include "ui/review/review_detail.h"
#include "ui/review/review_list.h"
#include "ui/review/stated_dialog.h"
#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimeZone>

namespace bw {

namespace {

QLabel* label(const char* role, bool wrap = false)
{
    auto* made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(wrap);
    if (role)
        made->setProperty("role", QLatin1StringView(role));
    return made;
}

// A box whose words may take two lines: QCheckBox has one.
QCheckBox* check(const QString& name)
{
    auto* made = new QCheckBox(name);
    made->setAccessibleName(name);
    return made;
}

QWidget* withIcon(const char* icon, QLabel* words)
{
    auto* all = new QWidget;
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(8));
    row->addWidget(new IconLabel(icon, 16), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return all;
}

// More than was planned: what comes back from the archive isn't counted before.
bool tooMany(const std::optional<Error>& error) { return error && QByteArrayView(error->id) == "write.too_many"; }

QPushButton* large(QPushButton* button)
{
    button->setProperty("scale", QStringLiteral("large"));
    button->setAutoDefault(false);
    return button;
}

} // namespace

ReviewDialog::ReviewDialog(OpenInstance& instance, QWidget* parent)
    : ReviewDialog(instance, new Review(instance), parent)
{
}

ReviewDialog::ReviewDialog(OpenInstance& instance, ChangeSet set, QWidget* parent, Review::Extent extent)
    : ReviewDialog(instance, new Review(instance, std::move(set), nullptr, extent), parent)
{
}

ReviewDialog::ReviewDialog(OpenInstance& instance, Review* review, QWidget* parent)
    : QDialog(parent)
    , m_instance(instance)
    , m_review(review)
    , m_list(new ReviewList(*review))
    , m_detail(new ReviewDetail(*review))
    , m_count(label("strong"))
    , m_in(label("secondary"))
    , m_origin(label("hint", true))
    , m_stated(label("hint", true))
    , m_archive(label("hint", true))
    , m_problem(label("secondary"))
    , m_confirmWords(label("secondary"))
    , m_warned(check({}))
    , m_parts(check({}))
    , m_alone(check(tr("Each for itself: one that fails stops no other")))
    , m_reason(new QLineEdit)
    , m_confirm(new QLineEdit)
    , m_progress(new QProgressBar)
    , m_save(large(new IconButton(icon("save"), tr("Save as file…"))))
    , m_cancel(large(new QPushButton(tr("Cancel"))))
    , m_apply(large(new QPushButton))
    , m_undo(large(new IconButton(icon("undo"), tr("Undo…"))))
{
    review->setParent(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = displayText(instance.profile().name, 80);
    setWindowTitle((review->whole() ? tr("Finish changes — %1")
            : review->isUndo()      ? tr("Undo changes — %1")
                                    : tr("Review changes — %1"))
                       .arg(name));
    setAccessibleName(windowTitle());
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* stripe = new Stripe(this);
    stripe->setEnvironment(instance.profile().environment);
    all->addWidget(stripe);
    m_progress->setProperty("role", QStringLiteral("line"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(2);
    m_progress->setAccessibleName(tr("Progress of the apply"));
    m_progress->setRange(0, 1000);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeLeft());
    auto* line = new QFrame;
    line->setFixedWidth(1);
    line->setProperty("role", QStringLiteral("column"));
    row->addWidget(line);
    row->addWidget(m_detail, 1);
    all->addLayout(row, 1);
    all->addWidget(m_progress);
    all->addWidget(makeFooter());
    resize(px(1080), px(660));
    connect(m_list, &ReviewList::currentRowChanged, m_detail, &ReviewDetail::show);
    connect(m_detail, &ReviewDetail::stateWanted, this, &ReviewDialog::askStated);
    connect(review, &Review::changed, this, &ReviewDialog::update);
    connect(review, &Review::progress, this, [this](const Progress& p) {
        if (p.total > 0)
            m_progress->setValue(int(p.done * 1000 / p.total));
    });
    m_list->showRow(0);
    m_list->setFocus();
    update();
}

void ReviewDialog::setRescue()
{
    m_review->setRescue();
    updateFooter();
}

QWidget* ReviewDialog::makeLeft()
{
    auto* left = new QFrame;
    left->setProperty("role", QStringLiteral("base"));
    left->setFixedWidth(px(336));
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QFrame;
    head->setProperty("role", QStringLiteral("bar"));
    head->setFixedHeight(px(40));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(px(12), 0, px(12), 0);
    row->setSpacing(px(8));
    row->addWidget(m_count);
    row->addWidget(m_in, 1);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_options = makeOptions());
    return left;
}

QWidget* ReviewDialog::makeOptions()
{
    auto* options = new QFrame;
    options->setProperty("role", QStringLiteral("footer"));
    auto* column = new QVBoxLayout(options);
    column->setContentsMargins(px(12), px(10), px(12), px(10));
    column->setSpacing(px(8));
    m_reason->setAccessibleName(tr("Reason, for the journal"));
    m_reason->setPlaceholderText(tr("Reason, for the journal"));
    m_reason->setMaxLength(500);
    auto* state = new QPushButton(tr("Change…"));
    state->setAccessibleName(tr("State sign-in and your account"));
    state->setProperty("role", QStringLiteral("link"));
    state->setAutoDefault(false);
    connect(state, &QPushButton::clicked, this, &ReviewDialog::askStated);
    auto* stated = withIcon("shield", m_stated);
    stated->layout()->addWidget(state);
    stated->layout()->setAlignment(state, Qt::AlignTop);
    for (QWidget* one : std::initializer_list<QWidget*>{
             withIcon("file", m_origin), m_warned, m_parts, m_alone, stated, withIcon("save", m_archive), m_reason})
        column->addWidget(one);
    m_reason->setText(displayText(m_review->origin().reason, 500));
    connect(m_reason, &QLineEdit::textChanged, this, &ReviewDialog::updateFooter);
    connect(m_warned, &QCheckBox::toggled, this, &ReviewDialog::updateFooter);
    connect(m_parts, &QCheckBox::toggled, this, &ReviewDialog::updateFooter);
    return options;
}

QWidget* ReviewDialog::makeFooter()
{
    auto* footer = new QFrame;
    footer->setProperty("role", QStringLiteral("footer"));
    footer->setMinimumHeight(px(56));
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(px(16), px(11), px(16), px(11));
    row->setSpacing(px(8));
    m_problem->setAccessibleName(tr("What is missing"));
    m_confirm->setAccessibleName(tr("Name of the instance, to confirm"));
    m_confirm->setFixedWidth(px(140));
    row->addWidget(m_save);
    row->addWidget(m_problem, 1);
    row->addWidget(m_confirmWords);
    row->addWidget(m_confirm);
    row->addWidget(m_undo);
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    connect(m_confirm, &QLineEdit::textChanged, this, &ReviewDialog::updateFooter);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::apply);
    connect(m_save, &QPushButton::clicked, this, &ReviewDialog::askFile);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const QString set = m_review->applied()->set;
        accept();
        emit undoWanted(set);
    });
    return footer;
}

void ReviewDialog::update()
{
    if (m_review->rows().empty() && m_review->stage() != Review::Stage::Over)
        return accept(); // all were discarded
    updateHead();
    updateOptions();
    updateFooter();
    if (m_review->stage() == Review::Stage::Over && !std::exchange(m_told, true))
        over();
}

void ReviewDialog::updateHead()
{
    const int n = int(m_review->rows().size());
    m_count->setText(tr("%n change(s)", nullptr, n));
    if (const auto* done = m_review->applied()) {
        const int good = done->count(Status::Done) + done->count(Status::AlreadyDone);
        const int conflicts = done->count(Status::Conflict);
        QString words = tr("%n applied", nullptr, good);
        if (conflicts)
            words += QStringLiteral(", ") + tr("%n conflict(s)", nullptr, conflicts);
        if (const int rest = int(done->outcomes.size()) - good - conflicts; rest > 0)
            words += QStringLiteral(", ") + tr("%n not applied", nullptr, rest);
        return m_in->setText(words);
    }
    m_in->setText(m_review->stage() == Review::Stage::Planning && !m_review->plan()
            ? tr("being checked")
            : tr("%n will be applied", nullptr, m_review->included()));
}

void ReviewDialog::updateOptions()
{
    using enum Review::Stage;
    m_options->setVisible(m_review->stage() != Over);
    const int warnings = int(m_review->warnings().size());
    m_warned->setVisible(warnings > 0);
    m_warned->setText(tr("Apply with %n warning(s)", nullptr, warnings));
    m_warned->setAccessibleName(m_warned->text());
    const int parts = m_review->plan() ? m_review->plan()->work.parts : 1;
    m_parts->setVisible(parts > 1 || tooMany(m_review->error()));
    m_parts->setText(parts > 1 ? tr("In %n part(s), so that the server can go on", nullptr, parts)
                               : tr("In several parts, so that the server can go on"));
    m_parts->setAccessibleName(m_parts->text());
    m_parts->setToolTip(
        tr("Each part is applied as a whole or not at all. After an interruption those before it stay."));
    m_alone->setVisible(m_review->included() > 1);
    m_stated->setText(statedWords(m_instance));
    const auto& origin = m_review->origin();
    m_origin->parentWidget()->setVisible(m_review->isFile());
    m_origin->setText(
        tr("Made by %1, %2").arg(displayText(origin.who, 60), exactTime(origin.at, QTimeZone::systemTimeZone())));
    const QString lost = inWords(m_review->loses());
    const bool deletes = m_review->destroys() > 0;
    m_archive->parentWidget()->setVisible(deletes);
    m_archive->setText(lost.isEmpty()
            ? tr("Before the first change, what is deleted is archived on this computer.")
            : tr("Before the first change, what is deleted is archived on this computer: %1.").arg(lost));
}

QString ReviewDialog::obstacle() const
{
    if (m_review->error() && !(tooMany(m_review->error()) && m_parts->isChecked()))
        return displayText(textOf(*m_review->error()).sentence(), 300);
    if (m_review->stage() == Review::Stage::Planning)
        return tr("The plan is being made.");
    if (m_review->nothing())
        return tr("Nothing is chosen.");
    if (!m_instance.applier().ready())
        return tr("Nothing can be applied here.");
    if (!m_review->blocking().empty())
        return displayText(textOf(m_review->blocking().front()->finding).what, 200);
    if (!m_warned->isHidden() && !m_warned->isChecked())
        return tr("Read the warnings, then tick them at the left.");
    if (!m_parts->isHidden() && !m_parts->isChecked())
        return tr("It takes several parts: tick that at the left.");
    if (m_review->isRescue() && m_reason->text().trimmed().isEmpty())
        return tr("Say why, for the journal.");
    return {};
}

void ReviewDialog::updateFooter()
{
    using enum Review::Stage;
    const auto stage = m_review->stage();
    const QString why = stage == Applying || stage == Over ? QString() : obstacle();
    const bool typed = stage == Ready && why.isEmpty() && m_review->destroys() > 0 && !m_review->isUndo()
        && m_instance.profile().environment == Environment::Production;
    const QString name = m_instance.profile().name;
    m_confirmWords->setVisible(typed);
    m_confirm->setVisible(typed);
    m_confirmWords->setText(
        tr("To delete %1 in production, type %2").arg(deletionWords(*m_review), displayText(name, 60)));
    m_problem->setText(stage == Applying ? tr("Applying…") : why);
    m_problem->setProperty("tone", m_review->error() ? QStringLiteral("danger") : QString());
    repolish(m_problem);
    m_progress->setVisible(stage == Applying);
    m_cancel->setText(stage == Applying ? tr("Stop") : tr("Cancel"));
    m_cancel->setVisible(stage != Over);
    m_save->setVisible(stage != Over);
    m_save->setEnabled(stage != Applying && !m_review->nothing());
    m_undo->setVisible(stage == Over && !m_instance.applier().lastSet().isEmpty() && m_review->applied()
        && m_instance.applier().lastSet() == m_review->applied()->set);
    m_list->setEnabled(stage != Applying);
    m_detail->setEnabled(stage != Applying);
    m_options->setEnabled(stage != Applying);
    const char* role = stage != Over && m_review->destroys() > 0 && !m_review->isUndo() ? "danger" : "primary";
    if (m_apply->property("role").toString() != QLatin1StringView(role)) {
        m_apply->setProperty("role", QLatin1StringView(role));
        repolish(m_apply);
    }
    m_apply->setText(stage == Over ? tr("Close") : applyWords(*m_review));
    m_apply->setEnabled(stage == Over || (stage == Ready && why.isEmpty() && (!typed || m_confirm->text() == name)));
}

void ReviewDialog::apply()
{
    if (m_review->stage() == Review::Stage::Over)
        return accept();
    m_progress->setValue(0);
    m_review->apply(m_reason->text().trimmed(),
        m_alone->isChecked() && !m_alone->isHidden() ? Mode::EachAlone : Mode::AllOrNothing,
        m_parts->isChecked() && !m_parts->isHidden());
}

void ReviewDialog::over()
{
    const auto& done = *m_review->applied();
    const int good = done.count(Status::Done) + done.count(Status::AlreadyDone), all = int(done.outcomes.size());
    const int conflicts = done.count(Status::Conflict);
    emit finishedApplying(done.all() ? tr("%n change(s) applied", nullptr, good)
            : conflicts ? tr("%1 of %2 changes applied, %n conflict(s)", nullptr, conflicts).arg(good).arg(all)
                        : tr("%1 of %2 changes applied").arg(good).arg(all),
        done.all());
    if (done.all() && done.warnings.empty())
        return accept();
    for (int row = 0; row < int(m_review->rows().size()); ++row)
        if (const auto* outcome = m_review->outcome(row);
            outcome && outcome->status != Status::Done && outcome->status != Status::AlreadyDone)
            return m_list->showRow(row);
}

// For a colleague, or for later: without passwords.
void ReviewDialog::askFile()
{
    auto* dialog = new QFileDialog(this, tr("Save the changes as a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Change sets (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("changes.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const auto saved = saveChangeSet(m_review->set(m_reason->text().trimmed()), file);
        m_problem->setText(saved ? tr("Saved as %1").arg(displayText(file, 120)) : textOf(saved.error()).sentence());
        m_problem->setProperty("tone", saved ? QString() : QStringLiteral("danger"));
        repolish(m_problem);
    });
    dialog->open();
}

// What the rules of sign-in and of the own account go by; the plan is made again with it.
void ReviewDialog::askStated() { (new StatedDialog(m_instance, this))->open(); }

void ReviewDialog::reject()
{
    if (m_review->stage() == Review::Stage::Applying)
        return m_instance.applier().cancel();
    QDialog::reject();
}

} // namespace bw
