// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/schema.h"

namespace bw::localai {

namespace {

struct Known {
    const char* key;
    const char* group;
    bool byDefault;
    Generation since;
    const char* title;
};

// Spec section 3, "Permissions, by group".
constexpr Known kPermissions[]{
    {"agents", "agent", false, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Agents")},
    {"skills", "agent", false, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Skills")},
    {"collections", "agent", false, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Collections")},
    {"mcp_jobs", "agent", false, Generation::V41, QT_TRANSLATE_NOOP("Permission", "MCP jobs")},
    {"localai_assistant", "agent", false, Generation::V43, QT_TRANSLATE_NOOP("Permission", "LocalAI assistant")},
    {"fine_tuning", "general", false, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Fine-tuning")},
    {"quantization", "general", false, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Quantization")},
    {"chat", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Chat")},
    {"images", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Images")},
    {"audio_speech", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Speech")},
    {"audio_transcription", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Transcription")},
    {"audio_diarization", "api", true, Generation::V43, QT_TRANSLATE_NOOP("Permission", "Diarization")},
    {"audio_classification", "api", true, Generation::V49, QT_TRANSLATE_NOOP("Permission", "Audio classification")},
    {"vad", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Voice activity")},
    {"detection", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Detection")},
    {"video", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Video")},
    {"3d", "api", true, Generation::V49, QT_TRANSLATE_NOOP("Permission", "3D")},
    {"embeddings", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Embeddings")},
    {"sound", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Sound")},
    {"realtime", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Realtime")},
    {"moderation", "api", true, Generation::V49, QT_TRANSLATE_NOOP("Permission", "Moderation")},
    {"rerank", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Rerank")},
    {"tokenize", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Tokenize")},
    {"mcp", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "MCP")},
    {"stores", "api", true, Generation::V41, QT_TRANSLATE_NOOP("Permission", "Stores")},
    {"face_recognition", "api", true, Generation::V43, QT_TRANSLATE_NOOP("Permission", "Face recognition")},
    {"voice_recognition", "api", true, Generation::V43, QT_TRANSLATE_NOOP("Permission", "Voice recognition")},
    {"audio_transform", "api", true, Generation::V43, QT_TRANSLATE_NOOP("Permission", "Audio transform")},
    {"pii_filter", "api", true, Generation::V49, QT_TRANSLATE_NOOP("Permission", "PII filter")},
};

} // namespace

std::vector<Permission> permissionCatalogue(Generation generation)
{
    std::vector<Permission> all;
    for (const auto& p : kPermissions)
        if (p.since <= generation)
            all.push_back({QString::fromLatin1(p.key), QString::fromLatin1(p.group),
                QCoreApplication::translate("Permission", p.title), p.byDefault, true});
    return all;
}

void addRoles(Table<Role>& roles, const std::vector<Permission>& catalogue)
{
    Role admin{QStringLiteral("admin"), QStringLiteral("admin"), QStringLiteral("instance"), {}, true};
    Role user{QStringLiteral("user"), QStringLiteral("user"), QStringLiteral("instance"), {}, true};
    for (const auto& p : catalogue) {
        if (!p.known)
            continue;
        admin.permissions << p.key;
        if (p.byDefault)
            user.permissions << p.key;
    }
    roles.add(std::move(admin));
    roles.add(std::move(user));
}

} // namespace bw::localai
