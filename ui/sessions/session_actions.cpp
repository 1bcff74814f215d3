// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/session_actions.h"
#include "core/base/display.h"
#include "core/tables/columns.h"
#include "ui/common/face.h"
#include "ui/common/icon.h"
#include "ui/common/icon_button.h"
#include "ui/common/pane_content.h"
#include "ui/common/staging.h"
#include <QCoreApplication>
#include <QSet>
#include <limits>

namespace bw {

namespace {

constexpr auto kAllOfThem = std::numeric_limits<qsizetype>::max();

QString actionWords(const char* text) { return QCoreApplication::translate("SessionActions", text); }
QString countedWords(const char* text, qsizetype n)
{
    return QCoreApplication::translate("SessionActions", text, nullptr, int(n));
}

const QString& revoke()
{
    static const QString kind = QStringLiteral("session.revoke");
    return kind;
}

// Sessions that are wanted and not to be ended already. While they are still being read nobody knows who "all" are.
template<class Fn> QStringList sessionsWhere(OpenInstance& instance, qsizetype most, Fn wanted)
{
    const auto& draft = instance.draft();
    QStringList out;
    if (!instance.whole())
        return out;
    for (const auto& s : instance.snapshot()->sessions) {
        if (out.size() == most)
            break;
        if (wanted(s) && (draft.empty() || !draft.removes(u"session", s.id)))
            out << s.id;
    }
    return out;
}

QSet<QString> ownersOf(const OpenInstance& instance, const QStringList& ids)
{
    QSet<QString> out;
    for (const auto& id : ids)
        if (const auto* s = instance.snapshot()->sessions.find(id))
            out.insert(s->owner);
    return out;
}

enum class Which { OfThem, OthersOfThem, AllButTheirs, AllBut };

QStringList reached(OpenInstance& instance, Which which, const QStringList& selected, qsizetype most = kAllOfThem)
{
    const auto owners = ownersOf(instance, selected);
    const QSet<QString> kept(selected.begin(), selected.end());
    return sessionsWhere(instance, most, [&](const Session& s) {
        const bool theirs = owners.contains(s.owner);
        switch (which) {
        case Which::OfThem:
            return theirs;
        case Which::OthersOfThem:
            return theirs && !kept.contains(s.id);
        case Which::AllButTheirs:
            return !theirs;
        case Which::AllBut:
            break;
        }
        return !kept.contains(s.id);
    });
}

// "Ada Lovelace", "these 3 people"
QString peopleWords(const OpenInstance& instance, const QStringList& selected)
{
    const auto owners = ownersOf(instance, selected);
    return owners.size() == 1 ? displayText(personShown(*instance.snapshot(), *owners.begin()), 40)
                              : countedWords(QT_TRANSLATE_N_NOOP("SessionActions", "these %n people"), owners.size());
}

RecordAction wider(OpenInstance& instance, Which which, const char* text, const char* image)
{
    RecordAction out{actionWords(text), image, revoke()};
    out.reach = [&instance, which](
                    const QStringList& selected, qsizetype most) { return reached(instance, which, selected, most); };
    out.unfit =
        actionWords(QT_TRANSLATE_NOOP("SessionActions", "There are no others that aren't to be ended already."));
    out.run = [&instance](const QStringList& ids) { stageRemovals(instance, revoke(), ids); };
    return out;
}

RecordAction endOne(OpenInstance& instance)
{
    RecordAction out{actionWords(QT_TRANSLATE_NOOP("SessionActions", "End session")), "x", revoke(),
        [&instance](const QString& id) { return !instance.draft().removes(u"session", id); }};
    out.unfit = actionWords(QT_TRANSLATE_NOOP("SessionActions", "To be ended already."));
    out.words = [](const QStringList&, const QStringList& touched) {
        return countedWords(QT_TRANSLATE_N_NOOP("SessionActions", "End %n session(s)"), touched.size());
    };
    out.run = [&instance](const QStringList& ids) { stageRemovals(instance, revoke(), ids); };
    out.key = QKeySequence::Delete;
    out.inBar = true;
    return out;
}

RecordAction endOfThem(OpenInstance& instance)
{
    auto out = wider(instance, Which::OfThem, QT_TRANSLATE_NOOP("SessionActions", "End all of this person"), "user");
    out.unfit = actionWords(QT_TRANSLATE_NOOP("SessionActions", "To be ended already."));
    out.words = [&instance](const QStringList& selected, const QStringList& touched) {
        //: %1: a person's name
        return countedWords(QT_TRANSLATE_N_NOOP("SessionActions", "End all %n session(s) of %1"), touched.size())
            .arg(peopleWords(instance, selected));
    };
    out.key = QKeyCombination(Qt::ControlModifier, Qt::Key_Delete);
    out.inBar = true;
    return out;
}

RecordAction endOthers(OpenInstance& instance)
{
    auto out = wider(instance, Which::AllBut, QT_TRANSLATE_NOOP("SessionActions", "End others"), "users");
    out.inBar = true;
    auto others = wider(
        instance, Which::OthersOfThem, QT_TRANSLATE_NOOP("SessionActions", "Other sessions of this person"), nullptr);
    others.words = [&instance](const QStringList& selected, const QStringList& touched) {
        //: %1: a person's name
        return countedWords(QT_TRANSLATE_N_NOOP("SessionActions", "The other %n session(s) of %1"), touched.size())
            .arg(peopleWords(instance, selected));
    };
    auto foreign =
        wider(instance, Which::AllButTheirs, QT_TRANSLATE_NOOP("SessionActions", "All but this person's"), nullptr);
    foreign.words = [&instance](const QStringList& selected, const QStringList& touched) {
        //: %1: a person's name
        return countedWords(QT_TRANSLATE_N_NOOP("SessionActions", "All but those of %1: %n session(s)"), touched.size())
            .arg(peopleWords(instance, selected));
    };
    foreign.key = QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Delete);
    auto rest = wider(instance, Which::AllBut, QT_TRANSLATE_NOOP("SessionActions", "All but the selected"), nullptr);
    rest.words = [](const QStringList&, const QStringList& touched) {
        return countedWords(
            QT_TRANSLATE_N_NOOP("SessionActions", "All but the selected: %n session(s)"), touched.size());
    };
    out.choices = {std::move(others), std::move(foreign), std::move(rest)};
    return out;
}

QPushButton* command(OpenInstance& instance, const QString& text, const QIcon& image, const QStringList& ids)
{
    auto* button = new IconButton(image, QString(text).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(text);
    const QString why = obstacleTo(revoke(), instance);
    button->setEnabled(why.isEmpty() && !ids.isEmpty());
    button->setToolTip(plainTip(!why.isEmpty() ? why
            : ids.isEmpty() ? actionWords(QT_TRANSLATE_NOOP("SessionActions", "To be ended already."))
                            : QString()));
    QObject::connect(
        button, &QPushButton::clicked, button, [&instance, ids] { stageRemovals(instance, revoke(), ids); });
    return button;
}

} // namespace

void addSessionActions(RecordActions& actions, OpenInstance& instance)
{
    actions.add(endOne(instance));
    actions.add(endOfThem(instance));
    actions.add(endOthers(instance));
}

void addSessionCommands(PaneContent& content, OpenInstance& instance, const Session& s)
{
    const bool staged = instance.draft().removes(u"session", s.id);
    std::vector<QPushButton*> buttons{
        command(instance, actionWords(QT_TRANSLATE_NOOP("SessionActions", "End this session")), icon("x", Tone::Danger),
            staged ? QStringList() : QStringList{s.id})};
    buttons.front()->setProperty("tone", QStringLiteral("danger"));
    const auto others = reached(instance, Which::OthersOfThem, {s.id});
    if (!others.isEmpty())
        buttons.push_back(command(instance,
            countedWords(QT_TRANSLATE_N_NOOP("SessionActions", "End the other %n session(s)"), others.size()), {},
            others));
    content.addCommands({},
        actionWords(QT_TRANSLATE_NOOP("SessionActions",
            "An ended session is refused from the next request on. The person isn't told, and can sign in again.")),
        buttons);
}

} // namespace bw
