// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/entity_names.h"
#include "core/base/display.h"
#include "ui/usage/usage_words.h"
#include <QCoreApplication>

namespace bw {
namespace {

using usage::Dimension;

} // namespace

QString dimensionTitle(Dimension d)
{
    static constexpr const char* titles[usage::kDimensions]{QT_TRANSLATE_NOOP("Usage", "User"),
        QT_TRANSLATE_NOOP("Usage", "Model"), QT_TRANSLATE_NOOP("Usage", "Source"),
        QT_TRANSLATE_NOOP("Usage", "API key"), QT_TRANSLATE_NOOP("Usage", "Endpoint")};
    return words(titles[int(d)]);
}

QString dimensionWord(Dimension d)
{
    static constexpr const char* titles[usage::kDimensions]{QT_TRANSLATE_NOOP("Usage", "user"),
        QT_TRANSLATE_NOOP("Usage", "model"), QT_TRANSLATE_NOOP("Usage", "source"),
        QT_TRANSLATE_NOOP("Usage", "API key"), QT_TRANSLATE_NOOP("Usage", "endpoint")};
    return words(titles[int(d)]);
}

QString dimensionId(Dimension d)
{
    static constexpr const char* ids[usage::kDimensions]{"user", "model", "source", "key", "endpoint"};
    return QLatin1String(ids[int(d)]);
}

QString sourceWords(const QString& id)
{
    if (id == u"apikey")
        return words(QT_TRANSLATE_NOOP("Usage", "API keys"));
    if (id == u"web")
        return words(QT_TRANSLATE_NOOP("Usage", "Web"));
    if (id == u"legacy")
        return words(QT_TRANSLATE_NOOP("Usage", "Legacy key"));
    return id.isEmpty() ? words(QT_TRANSLATE_NOOP("Usage", "No source")) : displayText(id);
}

EntityNames::EntityNames(SnapshotPtr snapshot, usage::CubePtr cube, bool snapshotWhole)
    : m_snapshot(std::move(snapshot))
    , m_cube(std::move(cube))
    , m_whole(snapshotWhole)
{
}

const QString& EntityNames::id(Dimension d, quint32 value) const { return m_cube->names[int(d)].ids[qsizetype(value)]; }

QString EntityNames::operator()(Dimension d, quint32 value) const
{
    const QString& stored = m_cube->names[int(d)].labels.value(qsizetype(value));
    switch (d) {
    case Dimension::User:
        return user(id(d, value), stored);
    case Dimension::Key:
        return key(id(d, value), stored);
    case Dimension::Source:
        return sourceWords(id(d, value));
    case Dimension::Model:
        return id(d, value).isEmpty() ? words(QT_TRANSLATE_NOOP("Usage", "No model")) : displayText(id(d, value));
    case Dimension::Endpoint:
        return id(d, value).isEmpty() ? words(QT_TRANSLATE_NOOP("Usage", "No endpoint")) : displayText(id(d, value));
    }
    return {};
}

QString EntityNames::user(const QString& userId, const QString& stored) const
{
    if (userId.isEmpty())
        return words(QT_TRANSLATE_NOOP("Usage", "No user"));
    if (const User* u = m_snapshot->users.find(userId))
        return displayText(!u->name.isEmpty() ? u->name : !u->email.isEmpty() ? u->email : u->id);
    if (userId == u"legacy-api-key") // what the server calls whoever uses LOCALAI_API_KEY
        return words(QT_TRANSLATE_NOOP("Usage", "Legacy API key"));
    const QString name = displayText(stored.isEmpty() ? userId : stored);
    return m_whole ? words(QT_TRANSLATE_NOOP("Usage", "%1 (deleted user)")).arg(name) : name;
}

QString EntityNames::key(const QString& keyId, const QString& stored) const
{
    if (keyId.isEmpty())
        return words(QT_TRANSLATE_NOOP("Usage", "No API key"));
    if (const ApiKey* k = m_snapshot->keys.find(keyId)) {
        // Many keys are called "production": whose it is tells them apart.
        const QString name = displayText(!k->name.isEmpty() ? k->name : k->prefix);
        const User* owner = m_snapshot->users.find(k->owner);
        return owner ? words(QT_TRANSLATE_NOOP("Usage", "%1 (%2)")).arg(name, user(owner->id, {})) : name;
    }
    const QString name = displayText(stored.isEmpty() ? keyId : stored);
    return m_whole ? words(QT_TRANSLATE_NOOP("Usage", "%1 (revoked)")).arg(name) : name;
}

Subject EntityNames::link(Dimension d, quint32 value) const
{
    const bool user = d == Dimension::User;
    if (!user && d != Dimension::Key)
        return {};
    const QString& record = id(d, value);
    if (user ? !m_snapshot->users.find(record) : !m_snapshot->keys.find(record))
        return {};
    return {user ? QStringLiteral("user") : QStringLiteral("key"), record, m_snapshot->scope, (*this)(d, value)};
}

} // namespace bw
