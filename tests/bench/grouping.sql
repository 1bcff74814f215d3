-- The server's own grouping of usage for its report of a month, as its source has it: a bucket of the day by strftime
-- on created_at, then model and user. Over all days.
SELECT strftime('%Y-%m-%d', created_at) AS bucket, model, user_id, user_name,
       SUM(prompt_tokens) AS prompt_tokens, SUM(completion_tokens) AS completion_tokens,
       SUM(total_tokens) AS total_tokens, COUNT(*) AS request_count
FROM usage_records
GROUP BY bucket, model, user_id, user_name
ORDER BY bucket ASC;
