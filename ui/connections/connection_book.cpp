// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_book.h"
#include "ui/connections/postgres_address.h"
#include <QDir>
#include <QFileInfo>
#include <QUuid>
#include <algorithm>

namespace bw {

namespace {

constexpr int kMostUnsaved = 12;

void forgetOldest(std::vector<Profile>& newestFirst)
{
    int unsaved = 0;
    std::erase_if(newestFirst, [&](const Profile& p) { return !p.saved && ++unsaved > kMostUnsaved; });
}

} // namespace

ConnectionBook::ConnectionBook(QString file, Now now, QObject* parent)
    : QObject(parent)
    , m_store(std::move(file))
    , m_now(std::move(now))
{
    auto loaded = m_store.load();
    if (loaded)
        m_all = std::move(*loaded);
    else
        m_error = loaded.error();
}

const Profile* ConnectionBook::find(const QString& id) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const Profile& p) { return p.id == id; });
    return it == m_all.end() ? nullptr : &*it;
}

const Profile* ConnectionBook::findAddress(const QString& address) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const Profile& p) { return p.address == address; });
    return it == m_all.end() ? nullptr : &*it;
}

void ConnectionBook::put(const Profile& profile)
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&](const Profile& p) { return p.id == profile.id; });
    if (it == m_all.end())
        m_all.push_back(profile);
    else
        *it = profile;
    store();
}

void ConnectionBook::remove(const QString& id)
{
    std::erase_if(m_all, [&](const Profile& p) { return p.id == id; });
    store();
}

void ConnectionBook::opened(Profile profile)
{
    profile.lastOpened = m_now().us / 1000;
    put(profile);
}

void ConnectionBook::store()
{
    std::stable_sort(
        m_all.begin(), m_all.end(), [](const Profile& a, const Profile& b) { return a.lastOpened > b.lastOpened; });
    forgetOldest(m_all);
    if (!m_error)
        if (const auto saved = m_store.save(m_all); !saved)
            m_error = saved.error();
    emit changed();
}

QString nameOf(const QString& address)
{
    if (!isPostgres(address)) {
        const QFileInfo file(address);
        return file.fileName().isEmpty() ? file.dir().dirName() : file.fileName();
    }
    const auto parsed = PostgresAddress::parse(address);
    const QString database = parsed.database.isEmpty() ? QStringLiteral("postgres") : parsed.database;
    return parsed.host.isEmpty() || parsed.host.startsWith(u'/')
        ? database
        : ConnectionBook::tr("%1 on %2").arg(database, parsed.host);
}

Profile unsavedProfile(const QString& address)
{
    Profile p;
    p.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    p.name = nameOf(address);
    p.address = address;
    p.saved = false;
    return p;
}

} // namespace bw
