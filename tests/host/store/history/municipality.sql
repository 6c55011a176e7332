-- What stands in a municipality's file, from the migration on that made room for it. The test of migrations fills
-- every earlier schema with all that it can hold. A migration that changes a table adds rows to what it changes.

-- from 0001
INSERT INTO journal_entry (at, user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id,
                           details, seal)
VALUES (1777282200000, 'user_anna', 'consultant', 'impuls', 'investigation', 'open_case', 'case', 'case_1', 'client_1',
        'case_1', x'00', zeroblob(32));
INSERT INTO journal_node (level, place, hash) VALUES (4, 0, zeroblob(32));
INSERT INTO journal_checkpoint (size, note) VALUES (1, 'naober/bergen');

-- from 0010
INSERT INTO household (id, formed_on) VALUES ('household_1', '2026-01-05');
INSERT INTO client (id, registered_on) VALUES ('client_1', '2026-01-05'), ('client_2', '2026-01-06');
INSERT INTO identity (client, sealed, bsn_index, name_index)
VALUES ('client_1', x'01', x'11', x'21'), ('client_2', x'02', NULL, x'22');
INSERT INTO household_member (household, client, since, until)
VALUES ('household_1', 'client_1', '2026-01-05', NULL), ('household_1', 'client_2', '2026-01-06', NULL);

-- from 0011
INSERT INTO notification (id, client, kind, notifier, question, received_on, urgent, personal_plan_until,
                          investigation_until, registered_by)
VALUES ('notification_1', 'client_1', 'notification', 'client', 'Wie helpt mij?', '2026-01-05', 0, '2026-01-12',
        '2026-02-16', 'user_anna');

-- from 0012
INSERT INTO case_file (id, task, client, household, notification, state, step, contact_person, bundle, opened_on,
                       closed_on, closed_because, applied_on, version)
VALUES ('case_1', 'household_help', 'client_1', 'household_1', 'notification_1', 'open', 'investigation', 'user_anna',
        'bundle_1', '2026-01-05', NULL, '', '2026-02-02', 3),
       ('case_2', 'household_help', 'client_2', 'household_1', NULL, 'closed', 'advice_given', 'user_anna', 'bundle_1',
        '2026-01-06', '2026-01-09', 'Het is opgelost.', NULL, 2);
INSERT INTO fact (case_file, name, value, source, known_on, recorded_by, recorded_at)
VALUES ('case_1', 'lives_here', 'true', 'client', '2026-01-06', 'user_anna', 1777282200000);

-- from 0013
INSERT INTO step_entry (case_file, step, entered_on, term, term_source, term_from, due_on, left_on)
VALUES ('case_1', 'investigation', '2026-01-05', '6w', 'law', 'Wmo 2015 art. 2.3.2', '2026-02-16', NULL),
       ('case_2', 'notification', '2026-01-06', NULL, 'local', '', NULL, '2026-01-09');
INSERT INTO suspension (step_entry, ground, what, requested_on, given_until, completed_on)
VALUES (1, 'information', 'Een verklaring', '2026-01-08', '2026-01-15', '2026-01-12');

-- from 0014
INSERT INTO conversation (id, case_file, instrument, held_on, participants, outcome, client_support_offered,
                          personal_budget_explained, identity_established, held_by)
VALUES ('conversation_1', 'case_1', 'life_domains', '2026-01-09', '["client"]', 'Samen besproken.', 1, 1, 1,
        'user_anna');
INSERT INTO conversation_answer (conversation, place, domain, answer, skipped_because)
VALUES ('conversation_1', 1, 'home_life', 'Het lukt niet meer.', ''), ('conversation_1', 2, 'money', '', 'not_needed');

-- from 0015
INSERT INTO plan (id, household, form, state, version, director, review_on, made_by)
VALUES ('plan_1', 'household_1', 'support_plan', 'agreed', 1, 'user_anna', '2027-01-05', 'user_anna');
INSERT INTO goal (id, plan, case_file, domain, result, own_share, network_share, general_share, municipality_share,
                  added_in, dropped_in)
VALUES ('goal_1', 'plan_1', 'case_1', 'home_life', 'Het huis is op orde.', '', '', '', '', 1, NULL);
INSERT INTO plan_version (plan, version, agreed_on, agreed_by) VALUES ('plan_1', 1, '2026-01-20', 'user_anna');
INSERT INTO personal_plan (case_file, received_on, text, recorded_by)
VALUES ('case_1', '2026-01-10', 'Dit wil ik zelf.', 'user_anna');

-- from 0016
INSERT INTO advice (id, case_file, case_version, on_day, verdict, provision, ask, reasons, outcome, facts, bundle,
                    given_by, given_at)
VALUES ('advice_1', 'case_1', 3, '2026-02-02', 'grant', 'household_help', '[]', '[]', x'01', x'02', 'bundle_1',
        'user_anna', 1777282200000);
INSERT INTO consultation (id, case_file, provision, held_on, consulted, organisation, judgement, agrees)
VALUES ('consultation_1', 'case_1', 'household_help', '2026-02-03', 'user_bert', 'bergen', 'Past.', 1);

-- from 0017
INSERT INTO decision (id, case_file, kind, provision, amount, advice, plan, plan_version, mandate, article, reasons,
                      deviation, personal_plan_weighed, withdraws, signed_by, role, organisation, bundle, facts, letter,
                      decided_on, published_on, objection_until, valid_from, valid_until)
VALUES ('decision_1', 'case_1', 'grant', 'household_help', '2.5', 'advice_1', 'plan_1', 1, 'decide_tailored',
        'Wmo 2015 art. 2.3.5', '["U kunt het niet zelf."]', '', 'Gewogen.', NULL, 'user_bert', 'municipal_officer',
        'bergen', 'bundle_1', x'02', 'Beste bewoner', '2026-02-05', '2026-02-05', '2026-03-19', '2026-02-09', NULL);

-- from 0018
INSERT INTO provision (id, client, case_file, name, kind, decision, replaces, started_on, ended_on, ended_because,
                       started_by)
VALUES ('provision_1', 'client_1', 'case_1', 'household_help', 'tailored', 'decision_1', NULL, '2026-02-09', NULL, '',
        'user_bert');
INSERT INTO provider_order (id, case_file, decision, provision, provider, goal, offered, minimum_offers, fewer_because,
                            ordered_on, starts_on, ends_on, ordered_by)
VALUES ('order_1', 'case_1', 'decision_1', 'provision_1', 'hulp_aan_huis', 'Het huis is op orde.', '["a", "b"]', 2, '',
        '2026-02-06', '2026-02-09', NULL, 'user_bert');

-- from 0019
INSERT INTO objection (id, decision, case_file, received_on, grounds, late, late_because, decide_until, received_by,
                       outcome, decided_on, decided_by, reasons, letter)
VALUES ('objection_1', 'decision_1', 'case_1', '2026-02-20', 'Ik heb meer nodig.', 0, '', '2026-05-14', 'user_anna',
        NULL, NULL, '', '', '');

-- from 0020
INSERT INTO work_item (id, case_file, case_number, client, task, step, what, about, role, user, due_on, done_on)
VALUES ('work_1', 'case_1', 1, 'client_1', 'household_help', 'investigation', 'finish_step', '1', 'consultant', '',
        '2026-02-16', NULL);

-- from 0021
INSERT INTO letter_without_names (decision, letter) VALUES ('decision_1', 'Beste bewoner');

-- from 0030
INSERT INTO record_form (fingerprint, form) VALUES (zeroblob(32), '{}');
INSERT INTO record (id, task, type, subject, case_file, client, household, only_one, version, created_on, withdrawn_on,
                    withdrawn_because)
VALUES ('record_1', 'casework', 'informal_helper', 'client_1', NULL, 'client_1', NULL, 0, 1, '2026-01-09', NULL, '');
INSERT INTO record_version (record, version, fields, sealed, form, task_version, bundle, saved_by, saved_at)
VALUES ('record_1', 1, '{"load": "light"}', x'', zeroblob(32), '1', 'bundle_1', 'user_anna', 1777282200000);
