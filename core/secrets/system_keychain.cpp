// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/system_keychain.h"
#include "core/secrets/keychain_thread.h"
#include "core/secrets/memory_keychain.h"
#include "core/secrets/secret_service.h"
#include <qt6keychain/keychain.h>

namespace bw {

namespace {

constexpr auto probeTime = std::chrono::seconds(6);

struct Outcome {
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    SecretPtr secret;
};

Result<SecretPtr> judged(const Outcome& outcome)
{
    switch (outcome.error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return outcome.secret;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(Fault::NotPermitted, "keychain.denied", {}, outcome.words);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return fail(Fault::Unsupported, "keychain.memory", {}, outcome.words);
    default:
        return fail(Fault::Unreachable, "keychain.no-answer", {}, outcome.words);
    }
}

const auto nothingToTake = [](auto&) { return SecretPtr(); };

} // namespace

SystemKeychain::SystemKeychain(QString service, KeychainPatience patience)
    : m_service(std::move(service))
    , m_patience(std::move(patience))
{
}

KeychainStatus SystemKeychain::status(const Context& context)
{
    auto state = secretServiceState(context, probeTime);
    for (const auto time : m_patience.pauses) {
        if (state != SecretService::Absent || m_settled || context.cancelled())
            break;
        pause(time, context);
        state = secretServiceState(context, probeTime);
    }
    if (!context.cancelled())
        m_settled = true; // it was given its time to start
    switch (state) {
    case SecretService::Ready:
        return {KeychainState::Ready};
    case SecretService::Locked:
        return {KeychainState::Locked, "keychain.locked"};
    case SecretService::Absent:
        break;
    }
    return {KeychainState::Memory, "keychain.memory"};
}

template<class Job, class Prepare, class Take>
Result<SecretPtr> SystemKeychain::once(const QString& key, Prepare prepare, Take take, const Context& context) const
{
    const auto answer = std::make_shared<Answer<Outcome>>();
    onKeychainThread([service = m_service, key, prepare, take, answer](QObject*) {
        // The library's callbacks come to the job even when nobody waits any more: it has no owner and deletes itself.
        auto* job = new Job(service);
        job->setKey(key);
        job->setInsecureFallback(false);
        prepare(*job);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, take, answer] {
            Outcome outcome{job->error(), job->errorString(), {}};
            if (job->error() == QKeychain::NoError)
                outcome.secret = take(*job);
            answer->give(std::move(outcome));
        });
        job->start();
    });
    const auto outcome = answer->wait(context, m_patience.answer);
    if (context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    if (!outcome)
        return fail(Fault::Unreachable, "keychain.no-answer");
    return judged(*outcome);
}

template<class Job, class Prepare, class Take>
Result<SecretPtr> SystemKeychain::patiently(const QString& key, Prepare prepare, Take take, const Context& context)
{
    auto result = once<Job>(key, prepare, take, context);
    for (const auto time : m_patience.pauses) {
        if (result || result.error().fault != Fault::Unreachable || m_settled)
            break;
        pause(time, context);
        result = once<Job>(key, prepare, take, context);
    }
    if (!context.cancelled())
        m_settled = true;
    // Locked and not opened: an error to some services, an entry that is not there to others.
    const bool empty = !result || !*result;
    if (empty && !context.cancelled() && secretServiceState(context, probeTime) == SecretService::Locked)
        return fail(Fault::NotPermitted, "keychain.locked", {}, result ? QString() : result.error().detail);
    return result;
}

Result<SecretPtr> SystemKeychain::read(const QString& key, const Context& context)
{
    const auto secretOf = [](QKeychain::ReadPasswordJob& job) {
        return std::make_shared<const Secret>(job.binaryData());
    };
    return patiently<QKeychain::ReadPasswordJob>(
        key, [](auto&) {}, secretOf, context);
}

Result<void> SystemKeychain::write(const QString& key, const SecretPtr& secret, const Context& context)
{
    const auto prepare = [secret](QKeychain::WritePasswordJob& job) { job.setBinaryData(secret->reveal()); };
    return patiently<QKeychain::WritePasswordJob>(key, prepare, nothingToTake, context).map([](auto&&) {});
}

Result<void> SystemKeychain::remove(const QString& key, const Context& context)
{
    return patiently<QKeychain::DeletePasswordJob>(
        key, [](auto&) {}, nothingToTake, context)
        .map([](auto&&) {});
}

std::unique_ptr<Keychain> makeKeychain()
{
    return std::make_unique<FallbackKeychain>(std::make_unique<SystemKeychain>());
}

} // namespace bw
