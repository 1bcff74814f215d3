// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restore_dialog.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/common/record_face.h"
#include "ui/common/stripe.h"
#include "ui/common/style.h"
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>

namespace bw {

namespace {

constexpr qsizetype kNamesShown = 12, kSetsShown = 8;

QLabel* wrapped(const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

QList<QByteArray> tablesOf(const RestorePlan& plan)
{
    QSet<QByteArray> all;
    for (const auto& counts : {plan.now, plan.backup.rows})
        for (auto i = counts.cbegin(); i != counts.cend(); ++i)
            all << i.key();
    QList<QByteArray> sorted(all.begin(), all.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QString numberOrDash(qint64 n) { return n < 0 ? QStringLiteral("–") : exactNumber(n); }

QString someOf(const QStringList& names)
{
    QString text = displayText(names.mid(0, kNamesShown).join(QStringLiteral(", ")), 1200);
    if (names.size() > kNamesShown)
        text += QStringLiteral(" … +%1").arg(exactNumber(names.size() - kNamesShown));
    return text;
}

} // namespace

RestoreDialog::RestoreDialog(BackupDesk& desk, const Backup& backup, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_backup(backup)
    , m_title(wrapped(tr("Restore the backup of %1?").arg(paneTime(backup.at)), "title"))
    , m_noticeText(wrapped({}, ""))
    , m_problem(wrapped({}, "secondary"))
    , m_confirmWords(wrapped({}, "secondary"))
    , m_notice(new QFrame)
    , m_reason(new QLineEdit)
    , m_confirm(new QLineEdit)
    , m_bar(new QProgressBar)
    , m_again(new QPushButton(tr("Look again")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_restore(new QPushButton(tr("Restore")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const auto& profile = desk.place().profile;
    setWindowTitle(tr("Restore — %1").arg(displayText(profile.name, 80)));
    setAccessibleName(windowTitle());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* stripe = new Stripe(this);
    stripe->setEnvironment(profile.environment);
    column->addWidget(stripe);
    column->addWidget(makeBody(), 1);
    column->addWidget(makeFooter());
    resize(px(680), px(520));
    look();
}

QWidget* RestoreDialog::makeBody()
{
    auto* body = new QFrame;
    body->setProperty("role", QStringLiteral("base"));
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(px(20), px(18), px(20), px(14));
    column->setSpacing(px(10));
    column->addWidget(m_title);
    m_notice->setProperty("role", QStringLiteral("notice"));
    auto* row = new QHBoxLayout(m_notice);
    row->setContentsMargins(px(12), px(10), px(12), px(10));
    row->addWidget(m_noticeText, 1);
    row->addWidget(m_again, 0, Qt::AlignTop);
    m_again->setAutoDefault(false);
    m_notice->hide();
    column->addWidget(m_notice);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    m_place = new QVBoxLayout(inside);
    m_place->setContentsMargins(0, 0, px(8), 0);
    area->setWidget(inside);
    column->addWidget(area, 1);
    m_reason->setAccessibleName(tr("Reason, for the journal"));
    m_reason->setPlaceholderText(tr("Reason, for the journal"));
    m_reason->setMaxLength(500);
    column->addWidget(m_reason);
    connect(m_again, &QPushButton::clicked, this, &RestoreDialog::look);
    return body;
}

QWidget* RestoreDialog::makeFooter()
{
    auto* footer = new QFrame;
    footer->setProperty("role", QStringLiteral("footer"));
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(px(20), px(11), px(20), px(11));
    column->setSpacing(px(8));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    column->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_confirm->setAccessibleName(tr("Name of the instance, to confirm"));
    m_confirm->setFixedWidth(px(140));
    m_confirmWords->setWordWrap(false);
    m_restore->setProperty("role", QStringLiteral("danger"));
    for (auto* button : {m_cancel, m_restore}) {
        button->setProperty("scale", QStringLiteral("large"));
        button->setAutoDefault(false);
    }
    row->addWidget(m_problem, 1);
    row->addWidget(m_confirmWords);
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    row->addWidget(m_restore);
    column->addLayout(row);
    connect(m_confirm, &QLineEdit::textChanged, this, &RestoreDialog::updateFooter);
    connect(m_cancel, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, [this] { m_stage == Stage::Done ? accept() : restore(); });
    return footer;
}

QVBoxLayout* RestoreDialog::freshContent()
{
    delete m_content;
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    m_place->addWidget(m_content, 0, Qt::AlignTop);
    return column;
}

void RestoreDialog::look()
{
    m_planned.reset();
    m_error.reset();
    notice({}, "");
    freshContent()->addWidget(wrapped(tr("Comparing the backup with what is there now."), "secondary"));
    m_job = m_desk.plan(
        m_backup, [this](Result<BackupDesk::Planned> made) { planned(std::move(made)); },
        [this](const Progress& p) { seen(p); });
    setStage(Stage::Looking);
}

void RestoreDialog::planned(Result<BackupDesk::Planned> made)
{
    if (!made) {
        if (made.error().fault == Fault::Cancelled)
            return QDialog::reject();
        m_error = made.error();
        freshContent();
        notice(displayText(textOf(*m_error).sentence(), 600), "danger");
        return setStage(Stage::Ready);
    }
    m_planned = std::move(*made);
    showPlan();
    setStage(Stage::Ready);
    (m_confirm->isHidden() ? m_reason : m_confirm)->setFocus();
}

void RestoreDialog::notice(const QString& text, const char* tone)
{
    m_notice->setVisible(!text.isEmpty());
    m_noticeText->setText(text);
    m_notice->setProperty("tone", QLatin1StringView(tone));
    repolish(m_notice);
}

void RestoreDialog::showPlan()
{
    const auto& plan = m_planned->plan;
    QStringList warnings;
    for (const auto& one : plan.warnings)
        warnings << textOf(one).sentence();
    if (plan.problem)
        warnings << textOf(*plan.problem).sentence();
    if (!plan.present)
        warnings << tr("The database is missing now.");
    m_again->setVisible(plan.refused.has_value());
    if (plan.refused)
        notice(displayText(textOf(*plan.refused).sentence(), 600), "danger");
    else
        notice(displayText(warnings.join(u' '), 900), "warning");
    auto* column = freshContent();
    showRows(column);
    showPeople(column);
    showSets(column);
    if (plan.present)
        column->addWidget(wrapped(
            tr("The file that is there now is kept as a backup, byte for byte, and can be restored in its turn."),
            "secondary"));
}

// Only tables that differ: of the others there is nothing to lose.
void RestoreDialog::showRows(QVBoxLayout* column)
{
    const auto& plan = m_planned->plan;
    QList<QByteArray> other;
    int same = 0;
    for (const auto& table : tablesOf(plan)) {
        if (plan.now.value(table, -1) == plan.backup.rows.value(table, -1))
            ++same;
        else
            other << table;
    }
    if (other.isEmpty())
        return column->addWidget(wrapped(
            tr("All tables have as many rows as the backup. What was changed in them since is lost all the same."),
            ""));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(24));
    grid->setVerticalSpacing(px(4));
    grid->setColumnStretch(3, 1);
    const auto add = [grid](const QStringList& cells, const char* role) {
        const int row = grid->rowCount();
        for (int cell = 0; cell < cells.size(); ++cell) {
            auto* label = wrapped(cells[cell], role);
            label->setWordWrap(false);
            grid->addWidget(label, row, cell, cell > 0 ? Qt::AlignRight : Qt::AlignLeft);
        }
    };
    add({tr("Rows"), tr("Now"), tr("In the backup")}, "section");
    for (const auto& table : std::as_const(other))
        add({displayText(QString::fromUtf8(table), 60), numberOrDash(plan.now.value(table, -1)),
                numberOrDash(plan.backup.rows.value(table, -1))},
            "fixed");
    column->addLayout(grid);
    if (same > 0)
        column->addWidget(
            wrapped(tr("%n other table(s) have as many rows; what was changed in them since is lost all the same.",
                        nullptr, same),
                "hint"));
}

void RestoreDialog::showPeople(QVBoxLayout* column)
{
    const auto& plan = m_planned->plan;
    if (!plan.usersKnown)
        return column->addWidget(wrapped(
            tr("Which users are lost or come back can't be told: one of the files can't be read."), "secondary"));
    if (!plan.usersLost.isEmpty()) {
        column->addWidget(wrapped(tr("%n user(s) are lost", nullptr, int(plan.usersLost.size())), "section"));
        auto* names = wrapped(someOf(plan.usersLost), "");
        names->setProperty("tone", QStringLiteral("danger"));
        column->addWidget(names);
    }
    if (!plan.usersBack.isEmpty()) {
        column->addWidget(wrapped(tr("%n user(s) come back", nullptr, int(plan.usersBack.size())), "section"));
        column->addWidget(wrapped(someOf(plan.usersBack), ""));
    }
}

void RestoreDialog::showSets(QVBoxLayout* column)
{
    const auto& sets = m_planned->plan.sets;
    if (sets.empty())
        return column->addWidget(wrapped(tr("Nothing was applied with Bailiwick since."), "secondary"));
    column->addWidget(wrapped(tr("Applied with Bailiwick since"), "section"));
    for (qsizetype i = 0; i < std::min<qsizetype>(std::ssize(sets), kSetsShown); ++i) {
        const auto& set = sets[size_t(i)];
        QStringList parts{paneTime(set.at), set.by.text(), summary(set.changes), set.reason};
        parts.removeAll(QString());
        column->addWidget(wrapped(displayText(parts.join(QStringLiteral(" · ")), 300), ""));
    }
    if (std::ssize(sets) > kSetsShown)
        column->addWidget(wrapped(tr("and %1 more").arg(exactNumber(std::ssize(sets) - kSetsShown)), "hint"));
}

void RestoreDialog::setStage(Stage stage)
{
    m_stage = stage;
    updateFooter();
}

void RestoreDialog::updateFooter()
{
    const bool running = m_stage == Stage::Looking || m_stage == Stage::Restoring;
    const bool may = m_stage == Stage::Ready && m_planned && !m_planned->plan.refused;
    const auto& profile = m_desk.place().profile;
    const bool typed = may && profile.environment == Environment::Production;
    m_bar->setVisible(running);
    if (running)
        m_bar->setRange(0, 0);
    m_reason->setVisible(may);
    m_confirmWords->setVisible(typed);
    m_confirm->setVisible(typed);
    m_confirmWords->setText(tr("To restore in production, type %1").arg(displayText(profile.name, 60)));
    m_problem->setText(m_stage == Stage::Looking ? tr("Looking…")
            : m_stage == Stage::Restoring        ? tr("Restoring…")
            : m_stage == Stage::Ready && !may    ? tr("It can't be restored now.")
                                                 : QString());
    m_cancel->setText(running ? tr("Stop") : tr("Cancel"));
    m_cancel->setVisible(m_stage != Stage::Done);
    const char* role = m_stage == Stage::Done ? "primary" : "danger";
    if (m_restore->property("role").toString() != QLatin1StringView(role)) {
        m_restore->setProperty("role", QLatin1StringView(role));
        repolish(m_restore);
    }
    m_restore->setText(m_stage == Stage::Done ? tr("Close") : tr("Restore"));
    m_restore->setEnabled(m_stage == Stage::Done || (may && (!typed || m_confirm->text() == profile.name)));
}

void RestoreDialog::seen(const Progress& p)
{
    if (*p.what)
        m_problem->setText(textOf(p.what).what);
    m_bar->setRange(0, p.total > 0 ? 1000 : 0);
    if (p.total > 0)
        m_bar->setValue(int(double(p.done) / double(p.total) * 1000));
}

void RestoreDialog::restore()
{
    if (!m_restore->isEnabled() || m_job.running())
        return;
    m_job = m_desk.restore(
        *m_planned, m_reason->text().trimmed(),
        [this](Result<Restored> answer) {
            if (answer)
                return done(*answer);
            if (answer.error().fault == Fault::Cancelled)
                notice(tr("Stopped. The file that is there is as it was."), "warning");
            else
                notice(displayText(textOf(answer.error()).sentence(), 600), "danger");
            m_again->show();
            m_planned->plan.refused = answer.error();
            setStage(Stage::Ready);
        },
        [this](const Progress& p) { seen(p); });
    setStage(Stage::Restoring);
}

void RestoreDialog::done(const Restored& answer)
{
    m_title->setText(tr("Restored: as it was on %1").arg(paneTime(m_backup.at)));
    QStringList warnings;
    for (const auto& one : answer.warnings)
        warnings << textOf(one).sentence();
    m_again->hide();
    notice(displayText(warnings.join(u' '), 900), "warning");
    auto* column = freshContent();
    column->addWidget(wrapped(tr("The window reads the database again. The server can be started."), ""));
    if (answer.kept) {
        column->addWidget(wrapped(tr("The file that it has replaced is kept:"), "secondary"));
        auto* place = wrapped(displayText(QDir::toNativeSeparators(answer.kept->file), 400), "fixed");
        place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(place);
    }
    setStage(Stage::Done);
    m_restore->setFocus();
    emit restored(tr("Restored the backup of %1").arg(paneTime(m_backup.at)));
}

void RestoreDialog::reject()
{
    if (m_job.running())
        return m_job.cancel();
    QDialog::reject();
}

} // namespace bw
