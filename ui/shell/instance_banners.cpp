// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instance_banners.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include "ui/shell/banners.h"
#include <QDateTime>
#include <QFileInfo>

namespace bw {

namespace {

constexpr size_t kNotesShown = 2;

Tone toneOf(Level level)
{
    return level == Level::Block ? Tone::Danger : level == Level::Warn ? Tone::Warning : Tone::Info;
}

const char* iconOf(Level level) { return level == Level::Block ? "error" : level == Level::Warn ? "alert" : "info"; }

} // namespace

QString shortPlace(const Instance& instance)
{
    return displayText(instance.wayIn == u"sqlite" ? QFileInfo(instance.place).fileName() : instance.place, 80);
}

QString clockTime(Instant instant)
{
    const auto local = QDateTime::fromSecsSinceEpoch(instant.seconds());
    const QLocale locale;
    const QString time = local.toString(QStringLiteral("HH:mm"));
    return local.date() == QDate::currentDate() ? time
                                                : locale.toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

InstanceBanners::InstanceBanners(OpenInstance& instance, Banners& banners, QObject* parent)
    : QObject(parent)
    , m_instance(instance)
    , m_banners(banners)
{
    connect(&m_instance, &OpenInstance::snapshotChanged, this, [this] {
        showMode();
        showNotes();
    });
    connect(&m_instance, &OpenInstance::stateChanged, this, [this] {
        if (m_instance.state() == OpenInstance::State::Reading)
            m_banners.remove(QStringLiteral("changed"));
        showError();
    });
    connect(&m_instance.applier(), &Applier::leftChanged, this, &InstanceBanners::showLeft);
    connect(&m_instance, &OpenInstance::changedElsewhere, this, &InstanceBanners::showChanged);
    showMode();
    showNotes();
    showLeft();
}

QString InstanceBanners::source() const { return shortPlace(m_instance.instance()); }

void InstanceBanners::showMode()
{
    if (!m_instance.snapshot()->readAt.us)
        return;
    const QString read = clockTime(m_instance.snapshot()->readAt);
    const bool copy = m_instance.instance().throughCopy;
    const auto all = kinds();
    const bool changes = !copy && std::any_of(all.begin(), all.end(), [this](const Kind& k) {
        return m_instance.capabilities().of(k.id.toString()).can != Can::No;
    });
    m_banners.set(QStringLiteral("mode"),
        {"offline", Tone::Info, tr("Offline:"),
            changes    ? tr("%1, read at %2; changes go straight into the database").arg(source(), read)
                : copy ? tr("%1, read-only copy of %2; nothing can be changed").arg(source(), read)
                       : tr("%1, read at %2; nothing can be changed").arg(source(), read)});
}

void InstanceBanners::showNotes()
{
    std::vector<Finding> notes = m_instance.instance().notes;
    for (const auto& note : m_instance.snapshot()->notes)
        notes.push_back(note);
    std::stable_sort(notes.begin(), notes.end(), [](const auto& a, const auto& b) { return a.level > b.level; });
    const size_t shown = m_allNotes || notes.size() <= kNotesShown + 1 ? notes.size() : kNotesShown;
    const auto name = [](int i) { return QStringLiteral("note%1").arg(i); };
    for (int i = int(shown); i < m_noteCount; ++i)
        m_banners.remove(name(i));
    for (size_t i = 0; i < shown; ++i)
        m_banners.set(name(int(i)),
            {iconOf(notes[i].level), toneOf(notes[i].level), {}, displayText(textOf(notes[i]).sentence(), 600)});
    m_noteCount = int(shown);
    if (shown == notes.size())
        return m_banners.remove(QStringLiteral("more"));
    m_banners.set(QStringLiteral("more"),
        {"info", Tone::Info, {}, tr("%n more note(s) about this database", nullptr, int(notes.size() - shown)),
            tr("Show all"), [this] {
                m_allNotes = true;
                showNotes();
            }});
}

// Leads to the newest; the journal offers to finish it or to put it back.
void InstanceBanners::showLeft()
{
    const auto& left = m_instance.applier().left();
    const auto name = QStringLiteral("left");
    if (left.empty())
        return m_banners.remove(name);
    const auto& newest = left.front();
    const QString what = summary(newest.changes, m_instance.snapshot().get());
    const int others = int(left.size()) - 1;
    m_banners.set(name,
        {"alert", Tone::Warning, tr("Interrupted at %1:").arg(clockTime(newest.at)),
            others == 0 ? tr("%1. Only a part of it is in the database.").arg(what)
                        : tr("%1, and %n more. Only parts of them are in the database.", nullptr, others).arg(what),
            tr("Show in the journal"), [this, set = newest.set] {
                emit linkActivated({QStringLiteral("set"), set, {}, {}}, QStringLiteral("journal"));
            }});
}

void InstanceBanners::showError()
{
    const auto name = QStringLiteral("error");
    if (!m_instance.error() || m_instance.error()->fault == Fault::Cancelled)
        return m_banners.remove(name);
    m_banners.set(name,
        {"error", Tone::Danger, {},
            tr("%1 What you see is from %2.")
                .arg(
                    displayText(textOf(*m_instance.error()).sentence(), 600), clockTime(m_instance.snapshot()->readAt)),
            tr("Try again"), [this] { m_instance.refresh(); }});
}

// The failed reading has said already that nothing is there; and it is no longer true when something is again.
bool InstanceBanners::saysGone() const
{
    const auto& error = m_instance.error();
    return error && (error->fault == Fault::NotFound || error->fault == Fault::Unreachable);
}

void InstanceBanners::showChanged(Freshness freshness)
{
    if (saysGone() && freshness == Freshness::Gone)
        return m_banners.remove(QStringLiteral("changed"));
    if (saysGone() && freshness != Freshness::Same)
        m_banners.remove(QStringLiteral("error"));
    const QString since = clockTime(m_instance.snapshot()->readAt);
    BannerText text{"refresh", Tone::Warning, {}, {}, tr("Refresh"), [this] { m_instance.refresh(); }};
    switch (freshness) {
    case Freshness::Same:
        return m_banners.remove(QStringLiteral("changed"));
    case Freshness::Changed:
        text.sentence = tr("%1 has changed since %2").arg(source(), since);
        break;
    case Freshness::Replaced:
        text.sentence = tr("%1 was replaced by another file; what you see is from %2").arg(source(), since);
        text.button = tr("Read the new file");
        break;
    case Freshness::Gone:
        text.icon = "alert";
        text.sentence = tr("%1 is no longer there; what you see is from %2").arg(source(), since);
        text.button = tr("Try again");
        break;
    }
    m_banners.set(QStringLiteral("changed"), text);
}

} // namespace bw
