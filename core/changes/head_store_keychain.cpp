// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/head_store.h"
#include "core/secrets/secret_service.h"
#include "core/secrets/system_keychain.h"
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace bw {

namespace {

class KeychainHeads final : public HeadStore {
public:
    KeychainHeads(std::unique_ptr<HeadStore> file, MakeKeychain make)
        : m_file(std::move(file))
        , m_make(std::move(make))
    {
    }
    ~KeychainHeads() override
    {
        for (auto i = m_unwritten.cbegin(); i != m_unwritten.cend(); ++i)
            write(i.key(), i.value());
    }

    Result<std::optional<Head>> newest(const QString& instance) override
    {
        auto kept = m_file->newest(instance);
        const auto& there = inKeychain(instance);
        // Of two with one number the keychain's counts: it is the one that is harder to change.
        if (there && (!kept || !*kept || (*kept)->seq <= there->seq))
            return there;
        return kept;
    }

    Result<void> keep(const QString& instance, const Head& head) override
    {
        auto done = m_file->keep(instance, head);
        auto& there = inKeychain(instance);
        if (!m_keychain || (there && there->seq > head.seq))
            return done;
        there = head;
        if (std::exchange(m_written[instance], true))
            m_unwritten[instance] = head;
        else
            write(instance, head);
        return done;
    }

private:
    static QString key(const QString& instance) { return QStringLiteral("journal-head/") + instance; }

    std::optional<Head>& inKeychain(const QString& instance)
    {
        if (!std::exchange(m_made, true))
            m_keychain = m_make();
        if (m_known.contains(instance) || !m_keychain)
            return m_known[instance];
        auto& known = m_known[instance];
        const auto stored = m_keychain->read(key(instance), {});
        if (!stored)
            m_keychain.reset();
        if (!stored || !*stored)
            return known;
        const auto o = QJsonDocument::fromJson((*stored)->reveal()).object();
        if (const qint64 seq = o.value(u"seq").toInteger(); seq > 0)
            known = Head{seq, o.value(u"hash").toString().toLatin1()};
        return known;
    }

    void write(const QString& instance, const Head& head)
    {
        if (!m_keychain)
            return;
        const QJsonObject o{
            {QStringLiteral("seq"), head.seq}, {QStringLiteral("hash"), QString::fromLatin1(head.hash)}};
        const auto secret = std::make_shared<const Secret>(QJsonDocument(o).toJson(QJsonDocument::Compact));
        if (!m_keychain->write(key(instance), secret, {}))
            m_keychain.reset();
    }

    std::unique_ptr<HeadStore> m_file;
    MakeKeychain m_make;
    bool m_made = false;
    std::unique_ptr<Keychain> m_keychain;
    QHash<QString, std::optional<Head>> m_known;
    QHash<QString, bool> m_written;
    QHash<QString, Head> m_unwritten;
};

// Without a session bus, as under cron, asking for one would start one or wait for it.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

std::unique_ptr<Keychain> unlockedKeychain()
{
    using namespace std::chrono_literals;
    if (!hasSessionBus() || secretServiceState({}, 1000ms) != SecretService::Ready)
        return {};
    return std::make_unique<SystemKeychain>(kKeychainService, KeychainPatience{{}, 2s});
}

} // namespace

std::unique_ptr<HeadStore> headsWithKeychain(std::unique_ptr<HeadStore> file, MakeKeychain make)
{
    return std::make_unique<KeychainHeads>(std::move(file), std::move(make));
}

std::unique_ptr<HeadStore> systemHeads() { return headsWithKeychain(fileHeads(defaultHeadFolder()), unlockedKeychain); }

} // namespace bw
