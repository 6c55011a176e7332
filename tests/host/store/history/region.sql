-- What stands in the region's file, from the migration on that made room for it; see municipality.sql.

-- from 0001
INSERT INTO journal_entry (at, user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id,
                           details, seal)
VALUES (1777282200000, 'user_beheer', 'administrator', 'region', 'administration', 'add_user', 'user', 'user_anna', '',
        '', x'00', zeroblob(32));
INSERT INTO journal_node (level, place, hash) VALUES (4, 0, zeroblob(32));
INSERT INTO journal_checkpoint (size, note) VALUES (1, 'naober/region');

-- from 0002
INSERT INTO account (user_id, login_name, display_name, organisation, regional_administrator, password_hash, created_at,
                     password_set_at, ended_at)
VALUES ('user_beheer', 'beheer', 'Beheer', 'region', 1, '$argon2id$', 1777282200000, 1777282200000, NULL),
       ('user_anna', 'anna', 'Anna', 'impuls', 0, '$argon2id$', 1777282200000, 1777282200000, 1777282300000);

-- from 0003
INSERT INTO role_assignment (assignment_id, user_id, municipality, role, valid_from, valid_till, assigned_by,
                             assigned_at, ended_by, ended_at)
VALUES ('assignment_1', 'user_anna', 'bergen', 'consultant', '2026-01-01', NULL, 'user_beheer', 1777282200000, NULL,
        NULL);

-- from 0004
INSERT INTO session (session_id, token_hash, user_id, opened_at, renewed_at, ends_at, revoked_at)
VALUES ('session_1', zeroblob(32), 'user_anna', 1777282200000, 1777282200000, 1777285800000, NULL);
INSERT INTO login_failure (name_hash, failures, last_at, locked_until) VALUES (zeroblob(32), 3, 1777282200000, 0);

-- from 0005
INSERT INTO policy_file (file_hash, text) VALUES (zeroblob(32), 'return {}');
INSERT INTO bundle (fingerprint, municipality, first_used_at) VALUES ('bundle_1', 'bergen', 1777282200000);
INSERT INTO bundle_file (municipality, fingerprint, path, file_hash)
VALUES ('bergen', 'bundle_1', 'plugins/x/plugin.lua', zeroblob(32));

-- from 0030
INSERT INTO draft (draft_id, scope, title, state, version, created_by, created_at)
VALUES ('draft_1', 'buch', 'Elk jaar kijken', 'open', 1, 'user_anna', 1777282200000);
INSERT INTO draft_version (draft_id, version, saved_by, saved_at, note) VALUES ('draft_1', 1, 'user_anna', 1, '');
INSERT INTO draft_file (draft_id, version, path, text_hash, base_hash, changed_by, changed_at)
VALUES ('draft_1', 1, 'plugins/x/plugin.lua', zeroblob(32), NULL, 'user_anna', 1777282200000);

-- from 0031
INSERT INTO draft_remark (draft_id, kind, version, says, said_by, said_at)
VALUES ('draft_1', 'comment', 1, 'Mooi.', 'user_bert', 1777282200000);

-- from 0032
INSERT INTO draft_adoption (draft_id, version, adopted_by, role, organisation, reason, source, decided_on, begun_at)
VALUES ('draft_1', 1, 'user_bert', 'functional_administrator', 'buch', 'Goed.', 'art. 8', '2026-02-05', 1777282200000);

-- from 0040
INSERT INTO bundle_in_force (municipality, region, fingerprint, from_at, until_at, brought_by, role, reason, reload_id)
VALUES ('bergen', 'buch', 'bundle_1', 1777282200000, NULL, 'host', 'host', '', 'reload_1');

-- from 0041
INSERT INTO policy_reload (reload_id, at, result) VALUES ('reload_1', 1777282200000, '{}');

-- from 0042
INSERT INTO policy_change (one, changes) VALUES (1, '{"plugins/x/plugin.lua": null}');

-- from 0043
INSERT INTO shadow (shadow_id, municipality, name, fingerprint, reason, started_by, started_at, stopped_at, asked, same,
                    different)
VALUES ('shadow_1', 'bergen', 'Ruimer', 'bundle_1', 'Eens zien.', 'user_bert', 1777282200000, NULL, 3, 2, 1);
INSERT INTO shadow_file (shadow_id, path, file_hash) VALUES ('shadow_1', 'plugins/x/plugin.lua', zeroblob(32));

-- from 0050
INSERT INTO second_factor (user_id, secret, began_at, confirmed_at, last_step)
VALUES ('user_beheer', x'06', 1777282200000, 1777282300000, 59242743);

-- from 0051
INSERT INTO recovery_code (user_id, code_hash, used_at) VALUES ('user_beheer', zeroblob(32), NULL);

-- from 0052
INSERT INTO second_factor_rule (municipality, role, set_by, set_at)
VALUES ('', 'regional_administrator', 'user_beheer', 1777282200000);

-- from 0053
INSERT INTO access_token (token_id, token_hash, user_id, municipality, name, acts, valid_till, made_by, made_at)
VALUES ('token_1', zeroblob(32), 'user_anna', 'bergen', 'Kassa gemeentewinkel', 'read_client order', '2026-12-31',
        'user_beheer', 1777282200000);

-- from 0054
UPDATE session SET issuer = 'gemeente' WHERE session_id = 'session_1';

-- from 0055
INSERT INTO external_identity (issuer, subject, user_id, made_at)
VALUES ('gemeente', 'a1b2', 'user_anna', 1777282200000);
