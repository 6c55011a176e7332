-- on: region

-- name: begin_second_factor
INSERT INTO second_factor (user_id, secret, began_at) VALUES (:user_id, :secret, :now)
ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, began_at = excluded.began_at, last_step = 0
WHERE second_factor.confirmed_at IS NULL;

-- name: find_second_factor
SELECT secret, confirmed_at, last_step FROM second_factor WHERE user_id = :user_id;

-- name: confirm_second_factor
UPDATE second_factor SET confirmed_at = :now, last_step = :step
WHERE user_id = :user_id AND confirmed_at IS NULL;

-- A code counts once, also when two requests bring it at the same moment.
-- name: take_code_step
UPDATE second_factor SET last_step = :step WHERE user_id = :user_id AND last_step < :step;

-- name: take_recovery_code
UPDATE recovery_code SET used_at = :now
WHERE user_id = :user_id AND code_hash = :code_hash AND used_at IS NULL;

-- name: add_recovery_code
INSERT INTO recovery_code (user_id, code_hash) VALUES (:user_id, :code_hash);

-- name: forget_recovery_codes
DELETE FROM recovery_code WHERE user_id = :user_id;

-- name: forget_second_factor
DELETE FROM second_factor WHERE user_id = :user_id;

-- name: second_factor_rules
SELECT role FROM second_factor_rule WHERE municipality = :municipality ORDER BY role;

-- name: clear_second_factor_rules
DELETE FROM second_factor_rule WHERE municipality = :municipality;

-- name: add_second_factor_rule
INSERT INTO second_factor_rule (municipality, role, set_by, set_at)
VALUES (:municipality, :role, :set_by, :now);

-- Whether a role that the user holds on that day asks for a second factor, and whether there is one.
-- name: second_factor_state
SELECT
  EXISTS (SELECT 1 FROM second_factor_rule AS rule
          JOIN role_assignment AS held
            ON held.role = rule.role AND (rule.municipality = '' OR rule.municipality = held.municipality)
          WHERE held.user_id = :user_id AND held.ended_at IS NULL AND held.valid_from <= :today
            AND (held.valid_till IS NULL OR held.valid_till >= :today)) AS by_role,
  EXISTS (SELECT 1 FROM second_factor_rule AS rule
          WHERE rule.municipality = '' AND rule.role = 'regional_administrator') AS by_region,
  EXISTS (SELECT 1 FROM second_factor AS factor
          WHERE factor.user_id = :user_id AND factor.confirmed_at IS NOT NULL) AS is_on;
