// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_detail.h"
#include "core/base/display.h"
#include "core/changes/plan.h"
#include "core/domain/text.h"
#include "ui/common/pane_content.h"
#include "ui/common/record_face.h"
#include "ui/common/tool_button.h"
#include "ui/journal/journal_words.h"
#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace bw {

namespace {

constexpr int kMostLines = 60;

QString detailWords(const char* text) { return QCoreApplication::translate("JournalDetail", text); }

QLabel* cell(const QString& text, const char* role)
{
    auto* label = new QLabel(displayText(text, 120));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

// Before and after as a comparison of texts shows them; a dash stands for nothing and is not coloured.
QWidget* value(const QString& text, Tone tone)
{
    if (text.isEmpty() || text == QStringLiteral("–"))
        return cell(QStringLiteral("–"), "hint");
    return new BadgeLabel({displayText(text, 40), tone, nullptr, false});
}

QString failure(const Outcome& outcome)
{
    switch (outcome.status) {
    case Status::Conflict:
        return detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Not done: somebody had changed it meanwhile."));
    case Status::Skipped:
        return detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Not done, because another change of the set wasn't."));
    case Status::Unknown:
        return detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Whether it was done isn't known."));
    case Status::AlreadyDone:
        return detailWords(QT_TRANSLATE_NOOP("JournalDetail", "It was so already."));
    default:
        return {};
    }
}

void addHead(PaneContent& content, const JournalItem& item)
{
    content.addTitle(actionWords(item), subjectWords(item));
    std::vector<Badge> badges{resultBadge(item)};
    if (reversible(item))
        badges.push_back({detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Reversible")), Tone::Neutral, "undo"});
    if (item.blanked)
        badges.push_back(
            {detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Somebody was forgotten")), Tone::Neutral, "minus"});
    content.addBadges(badges);
    content.addField(
        detailWords(QT_TRANSLATE_NOOP("JournalDetail", "When")), paneTime(item.at), false, tipTime(item.at));
    content.addField(detailWords(QT_TRANSLATE_NOOP("JournalDetail", "By")), item.by.text());
    if (!item.place.isEmpty())
        content.addField(
            detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Way in")), item.place, false, displayText(item.place));
    content.addField(detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Reason")),
        item.reason.isEmpty() ? detailWords(QT_TRANSLATE_NOOP("JournalDetail", "none given"))
                              : detailWords(QT_TRANSLATE_NOOP("JournalDetail", "“%1”")).arg(item.reason),
        false, displayText(item.reason));
    if (!item.undoneWho.isEmpty())
        content.addField(detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Undone by")), item.undoneWho, false,
            displayText(item.undoneWho));
    if (!item.allowed.isEmpty())
        content.addNote(detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Safety rules that were overridden: %1"))
                            .arg(displayText(item.allowed.join(QStringLiteral(", ")))),
            Tone::Warning);
    content.endHead();
}

class Lines {
public:
    Lines(Section& section, const Snapshot* known)
        : m_section(section)
        , m_grid(new QGridLayout)
        , m_known(known)
    {
        m_grid->setHorizontalSpacing(px(8));
        m_grid->setVerticalSpacing(px(5));
        m_grid->setColumnStretch(0, 3);
        m_grid->setColumnStretch(1, 2);
        m_grid->setColumnStretch(2, 2);
        m_section.content().addLayout(m_grid);
        const char* titles[]{QT_TRANSLATE_NOOP("JournalDetail", "Field"), QT_TRANSLATE_NOOP("JournalDetail", "Before"),
            QT_TRANSLATE_NOOP("JournalDetail", "After")};
        for (int i = 0; i < 3; ++i)
            m_grid->addWidget(cell(detailWords(titles[i]), "hint"), 0, i);
    }
    void add(const Change& change, const Outcome* outcome, bool named)
    {
        if (named)
            m_grid->addWidget(cell(heading(change), "section"), ++m_row, 0, 1, 3);
        for (const auto& line : linesOf(change, m_known)) {
            m_grid->addWidget(cell(line.field, "secondary"), ++m_row, 0, Qt::AlignTop);
            m_grid->addWidget(value(line.before, Tone::Danger), m_row, 1, Qt::AlignTop | Qt::AlignLeft);
            m_grid->addWidget(value(line.after, Tone::Success), m_row, 2, Qt::AlignTop | Qt::AlignLeft);
        }
        if (!outcome)
            return;
        const QString why = outcome->error ? textOf(*outcome->error).sentence() : failure(*outcome);
        if (!why.isEmpty())
            m_grid->addWidget(cell(why, "hint"), ++m_row, 0, 1, 3);
    }
    int rows() const { return m_row; }

private:
    QString heading(const Change& change) const
    {
        const auto* k = kind(change.kind);
        const QString who = change.subject.label.isEmpty() ? change.subject.id : change.subject.label;
        return detailWords(QT_TRANSLATE_NOOP("JournalDetail", "%1: %2"))
            .arg(displayText(who, 60), k ? titleOf(*k) : change.kind);
    }
    Section& m_section;
    QGridLayout* m_grid;
    const Snapshot* m_known;
    int m_row = 0;
};

void addChanges(PaneContent& content, const JournalItem& item, const Snapshot* known)
{
    auto& section =
        content.addSection(QStringLiteral("changes"), detailWords(QT_TRANSLATE_NOOP("JournalDetail", "What changed")));
    if (item.changes.empty())
        return section.addText(whatWords(item));
    Lines lines(section, known);
    size_t shown = 0;
    for (; shown < item.changes.size() && lines.rows() < kMostLines; ++shown)
        lines.add(item.changes[shown], shown < item.outcomes.size() ? &item.outcomes[shown] : nullptr,
            item.changes.size() > 1);
    if (shown < item.changes.size())
        section.addText(detailWords(QT_TRANSLATE_NOOP("JournalDetail", "and %1 more changes"))
                            .arg(exactNumber(qint64(item.changes.size() - shown))),
            "hint");
    for (const auto& note : item.notes) {
        const auto text = textOf(note.toUtf8().constData());
        section.addText(displayText(text.sentence(), 500), "hint");
    }
}

QString inGroups(const QByteArray& hash)
{
    const QString hex = QString::fromLatin1(hash);
    return hex.size() < 32 ? hex : hex.left(8) + u' ' + hex.sliced(8, 4) + QStringLiteral(" … ") + hex.right(8);
}

void addChain(PaneContent& content, const JournalItem& item)
{
    auto& section = content.addSection(
        QStringLiteral("chain"), detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Place in the chain")));
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->addWidget(cell(detailWords(QT_TRANSLATE_NOOP("JournalDetail", "before")), "secondary"), 0, 0);
    grid->addWidget(cell(inGroups(item.previous), "fixed"), 0, 1);
    grid->addWidget(cell(detailWords(QT_TRANSLATE_NOOP("JournalDetail", "this")), "secondary"), 1, 0);
    grid->addWidget(cell(inGroups(item.hash), "fixed"), 1, 1);
    auto* copy = toolButton("copy", detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Copy the entry's hash")));
    grid->addWidget(copy, 1, 2);
    QObject::connect(copy, &QToolButton::clicked, copy,
        [hash = QString::fromLatin1(item.hash)] { QApplication::clipboard()->setText(hash); });
    section.content().addLayout(grid);
    section.addText(
        detailWords(QT_TRANSLATE_NOOP("JournalDetail", "Each entry carries the hash of the one before it.")), "hint");
}

} // namespace

void describeHead(PaneContent& content, const JournalItem& item) { addHead(content, item); }

void describeBody(PaneContent& content, const JournalItem& item, const Snapshot* known)
{
    addChanges(content, item, known);
    addChain(content, item);
}

} // namespace bw
