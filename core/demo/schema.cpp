// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/schema.h"

namespace bw::demo {

namespace {

// Letter for letter what the servers wrote, in their order. Generated once from recorded files; a test compares.
constexpr const char* beforeUsage41[]{
    R"sql(CREATE TABLE `users` (`id` text,`email` text,`name` text,`avatar_url` text,`provider` text,`subject` text,`password_hash` text,`role` text DEFAULT "user",`status` text DEFAULT "active",`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`)))sql",
    R"sql(CREATE INDEX `idx_users_email` ON `users`(`email`))sql",
    R"sql(CREATE TABLE `sessions` (`id` text,`user_id` text,`expires_at` datetime,`rotated_at` datetime,`created_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_sessions_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE INDEX `idx_sessions_user_id` ON `sessions`(`user_id`))sql",
    R"sql(CREATE TABLE `user_api_keys` (`id` text,`user_id` text,`name` text,`key_hash` text,`key_prefix` text,`role` text,`created_at` datetime,`expires_at` datetime,`last_used` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_user_api_keys_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE INDEX `idx_user_api_keys_expires_at` ON `user_api_keys`(`expires_at`))sql",
    R"sql(CREATE UNIQUE INDEX `idx_user_api_keys_key_hash` ON `user_api_keys`(`key_hash`))sql",
    R"sql(CREATE INDEX `idx_user_api_keys_user_id` ON `user_api_keys`(`user_id`))sql",
    R"sql(CREATE TABLE `usage_records` (`id` integer PRIMARY KEY AUTOINCREMENT,`user_id` text,`user_name` text,`model` text,`endpoint` text,`prompt_tokens` integer,`completion_tokens` integer,`total_tokens` integer,`duration` integer,`created_at` datetime))sql",
};
constexpr const char* usageIndexes41[]{
    R"sql(CREATE INDEX `idx_usage_records_model` ON `usage_records`(`model`))sql",
    R"sql(CREATE INDEX `idx_usage_user_time` ON `usage_records`(`user_id`,`created_at`))sql",
};
constexpr const char* afterUsage41[]{
    R"sql(CREATE TABLE `user_permissions` (`id` text,`user_id` text,`permissions` text,`allowed_models` text,`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_user_permissions_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE UNIQUE INDEX `idx_user_permissions_user_id` ON `user_permissions`(`user_id`))sql",
    R"sql(CREATE TABLE `invite_codes` (`id` text,`code` text NOT NULL,`code_prefix` text,`created_by` text NOT NULL,`used_by` text,`used_at` datetime,`expires_at` datetime NOT NULL,`created_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_invite_codes_creator` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`),CONSTRAINT `fk_invite_codes_consumer` FOREIGN KEY (`used_by`) REFERENCES `users`(`id`)))sql",
    R"sql(CREATE INDEX `idx_invite_codes_expires_at` ON `invite_codes`(`expires_at`))sql",
    R"sql(CREATE UNIQUE INDEX `idx_invite_codes_code` ON `invite_codes`(`code`))sql",
    R"sql(CREATE TABLE `quota_rules` (`id` text,`user_id` text,`model` text,`max_requests` integer,`max_total_tokens` integer,`window_seconds` integer,`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_quota_rules_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE UNIQUE INDEX `idx_quota_user_model` ON `quota_rules`(`user_id`,`model`))sql",
    R"sql(CREATE INDEX idx_users_provider_subject ON users(provider, subject))sql",
};
constexpr const char* beforeUsage43[]{
    R"sql(CREATE TABLE `users` (`id` text,`email` text,`name` text,`avatar_url` text,`provider` text,`subject` text,`password_hash` text,`role` text DEFAULT "user",`status` text DEFAULT "active",`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`)))sql",
    R"sql(CREATE INDEX `idx_users_email` ON `users`(`email`))sql",
    R"sql(CREATE TABLE `sessions` (`id` text,`user_id` text,`expires_at` datetime,`rotated_at` datetime,`created_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_sessions_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE INDEX `idx_sessions_user_id` ON `sessions`(`user_id`))sql",
    R"sql(CREATE TABLE `user_api_keys` (`id` text,`user_id` text,`name` text,`key_hash` text,`key_prefix` text,`role` text,`created_at` datetime,`expires_at` datetime,`last_used` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_user_api_keys_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE INDEX `idx_user_api_keys_expires_at` ON `user_api_keys`(`expires_at`))sql",
    R"sql(CREATE UNIQUE INDEX `idx_user_api_keys_key_hash` ON `user_api_keys`(`key_hash`))sql",
    R"sql(CREATE INDEX `idx_user_api_keys_user_id` ON `user_api_keys`(`user_id`))sql",
    R"sql(CREATE TABLE `usage_records` (`id` integer PRIMARY KEY AUTOINCREMENT,`user_id` text,`user_name` text,`source` text,`api_key_id` text,`api_key_name` text,`model` text,`endpoint` text,`prompt_tokens` integer,`completion_tokens` integer,`total_tokens` integer,`duration` integer,`created_at` datetime))sql",
};
constexpr const char* usageIndexes43[]{
    R"sql(CREATE INDEX `idx_usage_records_model` ON `usage_records`(`model`))sql",
    R"sql(CREATE INDEX `idx_usage_apikey` ON `usage_records`(`api_key_id`))sql",
    R"sql(CREATE INDEX `idx_usage_source` ON `usage_records`(`source`))sql",
    R"sql(CREATE INDEX `idx_usage_user_time` ON `usage_records`(`user_id`,`created_at`))sql",
};
constexpr const char* beforeUsage49[]{
    R"sql(CREATE TABLE `users` (`id` text,`email` text,`name` text,`avatar_url` text,`provider` text,`subject` text,`password_hash` text,`role` text DEFAULT "user",`status` text DEFAULT "active",`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`)))sql",
    R"sql(CREATE INDEX `idx_users_email` ON `users`(`email`))sql",
    R"sql(CREATE TABLE `sessions` (`id` text,`user_id` text,`expires_at` datetime,`rotated_at` datetime,`created_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_sessions_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE INDEX `idx_sessions_user_id` ON `sessions`(`user_id`))sql",
    R"sql(CREATE TABLE `user_api_keys` (`id` text,`user_id` text,`name` text,`key_hash` text,`key_prefix` text,`role` text,`created_at` datetime,`expires_at` datetime,`last_used` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_user_api_keys_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE INDEX `idx_user_api_keys_expires_at` ON `user_api_keys`(`expires_at`))sql",
    R"sql(CREATE UNIQUE INDEX `idx_user_api_keys_key_hash` ON `user_api_keys`(`key_hash`))sql",
    R"sql(CREATE INDEX `idx_user_api_keys_user_id` ON `user_api_keys`(`user_id`))sql",
    R"sql(CREATE TABLE `usage_records` (`id` integer PRIMARY KEY AUTOINCREMENT,`user_id` text,`user_name` text,`source` text,`api_key_id` text,`api_key_name` text,`model` text,`endpoint` text,`prompt_tokens` integer,`completion_tokens` integer,`total_tokens` integer,`duration` integer,`created_at` datetime,`requested_model` text,`served_model` text,`pre_filter_prompt_tokens` integer,`post_filter_prompt_tokens` integer,`cached_tokens` integer,`prefill_tokens` integer,`draft_tokens` integer,`pricing_version_id` text,`cost_usd` real,`correlation_id` text,`router_decision_id` text,`pii_event_id` text))sql",
};
constexpr const char* usageIndexes49[]{
    R"sql(CREATE INDEX `idx_usage_records_router_decision_id` ON `usage_records`(`router_decision_id`))sql",
    R"sql(CREATE INDEX `idx_usage_records_correlation_id` ON `usage_records`(`correlation_id`))sql",
    R"sql(CREATE INDEX `idx_usage_records_pricing_version_id` ON `usage_records`(`pricing_version_id`))sql",
    R"sql(CREATE INDEX `idx_usage_records_served_model` ON `usage_records`(`served_model`))sql",
    R"sql(CREATE INDEX `idx_usage_records_requested_model` ON `usage_records`(`requested_model`))sql",
    R"sql(CREATE INDEX `idx_usage_records_model` ON `usage_records`(`model`))sql",
    R"sql(CREATE INDEX `idx_usage_apikey` ON `usage_records`(`api_key_id`))sql",
    R"sql(CREATE INDEX `idx_usage_source` ON `usage_records`(`source`))sql",
    R"sql(CREATE INDEX `idx_usage_user_time` ON `usage_records`(`user_id`,`created_at`))sql",
};
constexpr const char* afterUsage49[]{
    R"sql(CREATE TABLE `user_permissions` (`id` text,`user_id` text,`permissions` text,`allowed_models` text,`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_user_permissions_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE UNIQUE INDEX `idx_user_permissions_user_id` ON `user_permissions`(`user_id`))sql",
    R"sql(CREATE TABLE `invite_codes` (`id` text,`code` text NOT NULL,`code_prefix` text,`created_by` text NOT NULL,`used_by` text,`used_at` datetime,`expires_at` datetime NOT NULL,`created_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_invite_codes_creator` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`),CONSTRAINT `fk_invite_codes_consumer` FOREIGN KEY (`used_by`) REFERENCES `users`(`id`)))sql",
    R"sql(CREATE INDEX `idx_invite_codes_expires_at` ON `invite_codes`(`expires_at`))sql",
    R"sql(CREATE UNIQUE INDEX `idx_invite_codes_code` ON `invite_codes`(`code`))sql",
    R"sql(CREATE TABLE `quota_rules` (`id` text,`user_id` text,`model` text,`max_requests` integer,`max_total_tokens` integer,`window_seconds` integer,`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`),CONSTRAINT `fk_quota_rules_user` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE CASCADE))sql",
    R"sql(CREATE UNIQUE INDEX `idx_quota_user_model` ON `quota_rules`(`user_id`,`model`))sql",
    R"sql(CREATE INDEX idx_users_provider_subject ON users(provider, subject))sql",
    R"sql(CREATE TABLE `tasks` (`id` text,`user_id` text,`name` text,`description` text,`model` text,`prompt` text,`enabled` numeric DEFAULT true,`cron` text,`cron_parameters` text,`webhooks` text,`multimedia_sources` text,`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`)))sql",
    R"sql(CREATE INDEX `idx_tasks_name` ON `tasks`(`name`))sql",
    R"sql(CREATE INDEX `idx_tasks_user_id` ON `tasks`(`user_id`))sql",
    R"sql(CREATE TABLE `jobs` (`id` text,`task_id` text,`user_id` text,`status` text DEFAULT "pending",`parameters` text,`result` text,`error` text,`triggered_by` text,`frontend_id` text,`traces` text,`webhook_sent` numeric,`webhook_sent_at` datetime,`webhook_error` text,`images` text,`videos` text,`audios` text,`files` text,`started_at` datetime,`completed_at` datetime,`created_at` datetime,`updated_at` datetime,PRIMARY KEY (`id`)))sql",
    R"sql(CREATE INDEX `idx_jobs_status` ON `jobs`(`status`))sql",
    R"sql(CREATE INDEX `idx_jobs_user_id` ON `jobs`(`user_id`))sql",
    R"sql(CREATE INDEX `idx_jobs_task_id` ON `jobs`(`task_id`))sql",
};

} // namespace

Schema schemaOf(Generation generation)
{
    switch (generation) {
    case Generation::V41:
        return {beforeUsage41, usageIndexes41, afterUsage41};
    case Generation::V43:
        return {beforeUsage43, usageIndexes43, afterUsage41};
    case Generation::V49:
        break;
    }
    return {beforeUsage49, usageIndexes49, afterUsage49};
}

} // namespace bw::demo
