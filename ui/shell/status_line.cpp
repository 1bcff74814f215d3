// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"
#include "core/base/display.h"
#include "ui/common/tokens.h"
#include "ui/shell/instance_facts.h"
#include <QDateTime>
#include <QLabel>
#include <QPainter>

namespace bw {

namespace {

// A part with a thin line at its left.
class StatusPart final : public QLabel {
public:
    StatusPart(const QString& name, QWidget* parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setAccessibleName(name);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        if (!text().isEmpty())
            QPainter(this).fillRect(0, (height() - px(12)) / 2, 1, px(12), tokens(palette()).border2);
    }
};

QString sourceWords(const Instance& instance)
{
    if (instance.wayIn == u"sqlite")
        return instance.throughCopy ? StatusLine::tr("Copy of a SQLite file") : StatusLine::tr("SQLite file");
    return instance.server.isEmpty() ? QStringLiteral("PostgreSQL") : instance.server;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_left(new QLabel(this))
    , m_source(new StatusPart(tr("Source"), this))
    , m_read(new StatusPart(tr("Read at"), this))
    , m_age(new StatusPart(tr("Age"), this))
    , m_zone(new StatusPart(tr("Time zone"), this))
{
    setSizeGripEnabled(false);
    setFixedHeight(px(24));
    m_left->setTextFormat(Qt::PlainText);
    m_left->setAccessibleName(tr("What is shown"));
    addWidget(m_left, 1);
    for (auto* part : {m_source, m_read, m_age, m_zone})
        addPermanentWidget(part);
    m_ageTimer.setInterval(20'000);
    connect(&m_ageTimer, &QTimer::timeout, this, &StatusLine::updateAge);
    showNothingOpen();
}

void StatusLine::setLeft(const QString& text) { m_left->setText(text); }

void StatusLine::showNothingOpen()
{
    m_ageTimer.stop();
    setLeft(tr("No instance open"));
    m_source->clear();
    m_source->setToolTip({});
    m_source->setAccessibleDescription({});
    m_read->clear();
    m_age->clear();
    m_zone->setText(QStringLiteral("Bailiwick " BAILIWICK_VERSION));
}

void StatusLine::showInstance(const OpenInstance& instance)
{
    m_source->setText(sourceWords(instance.instance()));
    const QStringList facts = factsOf(instance.instance());
    QStringList lines{displayText(instance.instance().place).toHtmlEscaped()};
    for (const auto& fact : facts)
        lines << fact.toHtmlEscaped();
    m_source->setToolTip(QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>"))));
    m_source->setAccessibleDescription(facts.join(QStringLiteral(". ")));
    m_readAt = instance.snapshot()->readAt;
    m_now = instance.clock();
    m_zone->setText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    if (!m_readAt.us)
        return;
    const auto local = QDateTime::fromSecsSinceEpoch(m_readAt.seconds());
    m_read->setText(tr("Read %1 in %2 s")
                        .arg(local.toString(QStringLiteral("HH:mm:ss")),
                            QLocale().toString(double(instance.readMs()) / 1000, 'f', 1)));
    m_read->setToolTip(exactTime(m_readAt, QTimeZone::systemTimeZone()).toHtmlEscaped());
    m_ageTimer.start();
    updateAge();
}

void StatusLine::updateAge()
{
    const Instant now = m_now();
    m_age->setText(relativeTime(m_readAt, now));
}

} // namespace bw
