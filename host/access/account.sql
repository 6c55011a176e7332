-- on: region

-- name: add_account
INSERT INTO account (user_id, login_name, display_name, organisation, regional_administrator,
                     password_hash, created_at, password_set_at)
VALUES (:user_id, :login_name, :display_name, :organisation, :regional_administrator,
        :password_hash, :now, :now);

-- name: find_account
SELECT user_id, login_name, display_name, organisation, regional_administrator, created_at, ended_at
FROM account WHERE user_id = :user_id;

-- name: find_account_by_login_name
SELECT user_id, login_name, display_name, organisation, regional_administrator, created_at, ended_at
FROM account WHERE login_name = :login_name;

-- name: page_of_accounts
SELECT user_id, login_name, display_name, organisation, regional_administrator, created_at, ended_at
FROM account WHERE login_name > :after ORDER BY login_name LIMIT :limit;

-- Who holds a role in a municipality on a day, a row for each role.
-- name: colleagues_in
SELECT account.user_id, account.login_name, account.display_name, account.organisation,
       account.regional_administrator, account.created_at, account.ended_at, role_assignment.role
FROM role_assignment
JOIN account ON account.user_id = role_assignment.user_id
WHERE role_assignment.municipality = :municipality AND role_assignment.ended_at IS NULL
  AND role_assignment.valid_from <= :today
  AND (role_assignment.valid_till IS NULL OR role_assignment.valid_till >= :today)
  AND account.ended_at IS NULL
ORDER BY account.display_name, account.user_id, role_assignment.role;

-- name: set_account_password
UPDATE account SET password_hash = :password_hash, password_set_at = :now WHERE user_id = :user_id;

-- An account ends once; the row stays, because the journal names it.
-- name: end_account
UPDATE account SET ended_at = :now WHERE user_id = :user_id AND ended_at IS NULL;

-- name: find_password_hash
SELECT user_id, password_hash, ended_at FROM account WHERE login_name = :login_name;

-- name: add_role_assignment
INSERT INTO role_assignment (assignment_id, user_id, municipality, role, valid_from, valid_till,
                             assigned_by, assigned_at)
VALUES (:assignment_id, :user_id, :municipality, :role, :valid_from, :valid_till, :assigned_by, :now);

-- name: end_role_assignment
UPDATE role_assignment SET ended_by = :ended_by, ended_at = :now
WHERE assignment_id = :assignment_id AND ended_at IS NULL;

-- A role that ran out makes room for the next period of the same role.
-- name: end_role_assignments_run_out
UPDATE role_assignment SET ended_by = 'host', ended_at = :now
WHERE user_id = :user_id AND municipality = :municipality AND role = :role AND ended_at IS NULL
  AND valid_till < :today;

-- name: find_role_assignment
SELECT assignment_id, user_id, municipality, role, valid_from, valid_till, assigned_by, assigned_at, ended_at
FROM role_assignment WHERE assignment_id = :assignment_id;

-- name: role_assignments_of_user
SELECT assignment_id, user_id, municipality, role, valid_from, valid_till, assigned_by, assigned_at, ended_at
FROM role_assignment WHERE user_id = :user_id AND ended_at IS NULL ORDER BY municipality, role;

-- name: page_of_role_assignments
SELECT assignment_id, user_id, municipality, role, valid_from, valid_till, assigned_by, assigned_at, ended_at
FROM role_assignment
WHERE municipality = :municipality AND assignment_id > :after
ORDER BY assignment_id LIMIT :limit;

-- name: people_of_municipality
-- Everybody who ever held a role there.
SELECT account.user_id, account.login_name, account.display_name, account.organisation,
       account.regional_administrator, account.created_at, account.ended_at
FROM account
WHERE EXISTS (SELECT 1 FROM role_assignment AS held
              WHERE held.user_id = account.user_id AND held.municipality = :municipality)
ORDER BY account.login_name;

-- name: role_assignments_ever
SELECT assignment_id, user_id, municipality, role, valid_from, valid_till, assigned_by, assigned_at, ended_at
FROM role_assignment
WHERE municipality = :municipality AND user_id = :user_id
ORDER BY assignment_id;
