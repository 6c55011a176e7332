-- name: add_shadow_difference
INSERT INTO shadow_difference (shadow_id, case_file, advice, at, live_fingerprint, live_verdict, shadow_verdict,
  live_provision, shadow_provision, rule)
VALUES (:shadow_id, :case_file, :advice, :at, :live_fingerprint, :live_verdict, :shadow_verdict,
  :live_provision, :shadow_provision, :rule);

-- name: trim_shadow_differences
DELETE FROM shadow_difference WHERE shadow_id = :shadow_id AND number <= (
  SELECT number FROM shadow_difference WHERE shadow_id = :shadow_id ORDER BY number DESC LIMIT 1
) - :most;

-- name: shadow_differences
SELECT number, case_file, advice, at, live_fingerprint, live_verdict, shadow_verdict, live_provision,
  shadow_provision, rule
FROM shadow_difference WHERE shadow_id = :shadow_id AND number < :before ORDER BY number DESC LIMIT :limit;
