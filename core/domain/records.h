// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/domain/field.h"
#include <QCoreApplication>
#include <QStringList>

namespace bw {

// A tree whose root is the instance: organization, workspace and project are of products that have them.
struct Scope {
    QString id, kind, name, parent; // kind: "instance" "organization" "workspace" "project"
};

struct Role {
    QString id, name, scopeKind;
    QStringList permissions; // what it switches on by itself; of LocalAI's admin: everything
    bool builtIn = false;
};

// One permission that the product knows, with what a user without an entry of his own gets.
struct Permission {
    QString key, group, title; // "chat", "api", "Chat"; a key found only in the data has group "other"
    bool byDefault = false;
    bool known = true; // false: stored by somebody, without effect on this server's generation
};

// Cells that could not be read are named here (by column id) and left empty; the row is shown all the same.
using Unreadable = QStringList;

struct User {
    QString id, email, name, avatarUrl, provider, subject, role, status;
    Switches permissions; // explicit ones, unknown keys too
    std::optional<QStringList> models; // none = not restricted; an empty list allows nothing
    std::optional<Instant> createdAt;
    Unreadable unreadable;
};
namespace user {
inline constexpr Field id{u"id", &User::id, QT_TRANSLATE_NOOP("Field", "ID")};
inline constexpr Field email{u"email", &User::email, QT_TRANSLATE_NOOP("Field", "E-mail")};
inline constexpr Field name{u"name", &User::name, QT_TRANSLATE_NOOP("Field", "Name")};
inline constexpr Field provider{u"provider", &User::provider, QT_TRANSLATE_NOOP("Field", "Provider")};
inline constexpr Field role{u"role", &User::role, QT_TRANSLATE_NOOP("Field", "Role")};
inline constexpr Field status{u"status", &User::status, QT_TRANSLATE_NOOP("Field", "Status")};
inline constexpr Field permissions{u"permissions", &User::permissions, QT_TRANSLATE_NOOP("Field", "Permissions")};
inline constexpr Field models{u"models", &User::models, QT_TRANSLATE_NOOP("Field", "Models")};
inline constexpr Field createdAt{u"created_at", &User::createdAt, QT_TRANSLATE_NOOP("Field", "Created")};
} // namespace user
template<> struct Fields<User> {
    static constexpr auto list = std::tuple{user::id, user::email, user::name, user::provider, user::role, user::status,
        user::permissions, user::models, user::createdAt};
};

struct Quota {
    QString id, owner; // user id
    QString model; // empty = all models
    std::optional<qint64> maxRequests, maxTokens; // none = no limit; 0 and negative are possible and allow nothing
    std::optional<qint64> windowSeconds; // rolling; "-1h" and "0s" are possible and have no effect
    std::optional<qint64> usedRequests, usedTokens; // in the rolling window now; read with Part::Activity
    std::optional<Instant> createdAt;
    Unreadable unreadable;
};
namespace quota {
inline constexpr Field id{u"id", &Quota::id, QT_TRANSLATE_NOOP("Field", "ID")};
inline constexpr Field owner{u"owner", &Quota::owner, QT_TRANSLATE_NOOP("Field", "Owner")};
inline constexpr Field model{u"model", &Quota::model, QT_TRANSLATE_NOOP("Field", "Model")};
inline constexpr Field maxRequests{u"max_requests", &Quota::maxRequests, QT_TRANSLATE_NOOP("Field", "Requests")};
inline constexpr Field maxTokens{u"max_total_tokens", &Quota::maxTokens, QT_TRANSLATE_NOOP("Field", "Tokens")};
inline constexpr Field window{u"window_seconds", &Quota::windowSeconds, QT_TRANSLATE_NOOP("Field", "Window")};
} // namespace quota
template<> struct Fields<Quota> {
    static constexpr auto list =
        std::tuple{quota::id, quota::owner, quota::model, quota::maxRequests, quota::maxTokens, quota::window};
};

struct Invite {
    QString id, codePrefix, creator; // user id; of the legacy key or a deleted user it has no row in users
    QString redeemer; // empty = not redeemed, or the redeemer was deleted: then usedAt is set
    std::optional<Instant> createdAt, expiresAt, usedAt;
    Unreadable unreadable;
};
namespace invite {
inline constexpr Field id{u"id", &Invite::id, QT_TRANSLATE_NOOP("Field", "ID")};
inline constexpr Field creator{u"created_by", &Invite::creator, QT_TRANSLATE_NOOP("Field", "Created by")};
inline constexpr Field redeemer{u"used_by", &Invite::redeemer, QT_TRANSLATE_NOOP("Field", "Used by")};
inline constexpr Field codePrefix{u"code_prefix", &Invite::codePrefix, QT_TRANSLATE_NOOP("Field", "Code")};
inline constexpr Field createdAt{u"created_at", &Invite::createdAt, QT_TRANSLATE_NOOP("Field", "Created")};
inline constexpr Field expiresAt{u"expires_at", &Invite::expiresAt, QT_TRANSLATE_NOOP("Field", "Expires")};
inline constexpr Field usedAt{u"used_at", &Invite::usedAt, QT_TRANSLATE_NOOP("Field", "Used")};
} // namespace invite
template<> struct Fields<Invite> {
    static constexpr auto list = std::tuple{invite::id, invite::codePrefix, invite::creator, invite::redeemer,
        invite::createdAt, invite::expiresAt, invite::usedAt};
};

struct ApiKey {
    QString id, owner, name, prefix, roleAtIssue;
    std::optional<Instant> createdAt, expiresAt, lastUsedAt;
    Unreadable unreadable;
};
namespace key {
inline constexpr Field id{u"id", &ApiKey::id, QT_TRANSLATE_NOOP("Field", "ID")};
inline constexpr Field owner{u"owner", &ApiKey::owner, QT_TRANSLATE_NOOP("Field", "Owner")};
inline constexpr Field prefix{u"prefix", &ApiKey::prefix, QT_TRANSLATE_NOOP("Field", "Prefix")};
inline constexpr Field name{u"name", &ApiKey::name, QT_TRANSLATE_NOOP("Field", "Name")};
inline constexpr Field roleAtIssue{u"role_at_issue", &ApiKey::roleAtIssue, QT_TRANSLATE_NOOP("Field", "Role at issue")};
inline constexpr Field createdAt{u"created_at", &ApiKey::createdAt, QT_TRANSLATE_NOOP("Field", "Created")};
inline constexpr Field expiresAt{u"expires_at", &ApiKey::expiresAt, QT_TRANSLATE_NOOP("Field", "Expires")};
inline constexpr Field lastUsedAt{u"last_used_at", &ApiKey::lastUsedAt, QT_TRANSLATE_NOOP("Field", "Last used")};
} // namespace key
template<> struct Fields<ApiKey> {
    static constexpr auto list = std::tuple{
        key::id, key::owner, key::prefix, key::name, key::roleAtIssue, key::createdAt, key::expiresAt, key::lastUsedAt};
};

struct Session {
    QString id, owner; // id: the stored HMAC of the token, no secret
    std::optional<Instant> createdAt, rotatedAt, expiresAt;
    Unreadable unreadable;
};
namespace session {
inline constexpr Field id{u"id", &Session::id, QT_TRANSLATE_NOOP("Field", "ID")};
inline constexpr Field owner{u"owner", &Session::owner, QT_TRANSLATE_NOOP("Field", "Owner")};
inline constexpr Field createdAt{u"created_at", &Session::createdAt, QT_TRANSLATE_NOOP("Field", "Signed in")};
inline constexpr Field rotatedAt{u"rotated_at", &Session::rotatedAt, QT_TRANSLATE_NOOP("Field", "Rotated")};
inline constexpr Field expiresAt{u"expires_at", &Session::expiresAt, QT_TRANSLATE_NOOP("Field", "Expires")};
} // namespace session
template<> struct Fields<Session> {
    static constexpr auto list =
        std::tuple{session::id, session::owner, session::createdAt, session::rotatedAt, session::expiresAt};
};

} // namespace bw
