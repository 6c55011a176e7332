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
        '2026-02-16', 'user_anna'),
       ('notification_2', 'client_2', 'notification', 'client', 'Nog niet bekeken.', '2026-01-06', 0, '2026-01-13',
        '2026-02-17', 'user_anna');

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

-- from 0031
INSERT INTO case_age_group (case_file, age_group) VALUES ('case_1', '18-64');

-- from 0040
UPDATE case_file SET moved_on = '2026-02-01', version = version + 1 WHERE id = 'case_1';

-- from 0041
INSERT INTO work_item (id, case_file, case_number, client, task, step, what, about, role, user, due_on, done_on, title)
VALUES ('work_2', 'case_1', 1, 'client_1', 'household_help', '', 'task', 'task_1', '', 'user_anna', '2026-02-20',
        '2026-02-18', 'Bel de huisarts');

-- from 0043
INSERT INTO event (name, about, task, case_file, client, notification, details, happened_on, happened_at, depth,
                   caused_by, once, handled_at)
VALUES ('case_opened', 'case_1', 'household_help', 'case_1', 'client_1', 'notification_1', '{}', '2026-01-05',
        1777282200000, 0, NULL, NULL, 1777282300000),
       ('step_overdue', '1', 'household_help', 'case_1', 'client_1', NULL, '{}', '2026-02-17', 1777282200000, 1, 1,
        'step_overdue:1:2026-02-17', NULL);
INSERT INTO event_outcome (event, plugin, handler, title, place, bundle, did, refused)
VALUES (1, 'household_help', 'greet', 'Welkom', 'plugins/household_help/handlers.lua:4', 'bundle_1', '["a task"]', '');

-- from 0044
INSERT INTO handler_problem (event, case_file, plugin, handler, place, bundle, limit_reached, says, found_on, solved_on,
                             solved_by, solved_because)
VALUES (2, 'case_1', 'household_help', 'remind', 'plugins/household_help/handlers.lua:9', 'bundle_1', 'work', 'Too much.',
        '2026-02-17', NULL, NULL, NULL),
       (1, NULL, 'household_help', 'greet', 'plugins/household_help/handlers.lua:4', 'bundle_1', '', 'Not allowed.',
        '2026-01-05', '2026-01-06', 'user_bert', 'Mended.');

-- from 0045
INSERT INTO reminder (case_file, about, due_on, title, role, set_by, event, done_on)
VALUES ('case_1', 'step', '2026-03-01', 'Kijk hoe het gaat', 'consultant', 'plugins/household_help/handlers.lua:4', 1,
        NULL);

-- from 0046
INSERT INTO case_letter (id, case_file, client, name, title, sealed, made_on, made_by, sent_on, sent_by)
VALUES ('letter_1', 'case_1', 'client_1', 'receipt', 'Ontvangstbevestiging', x'03', '2026-01-05', 'a:1', '2026-01-06',
        'user_anna');

-- from 0047
INSERT INTO notice (id, case_file, case_number, client, task, title, role, user, made_on, made_by, read_on, read_by)
VALUES ('notice_1', 'case_1', 1, 'client_1', 'household_help', 'Er is iets.', 'consultant', '', '2026-01-05', 'a:1', NULL,
        NULL),
       ('notice_2', NULL, 0, 'client_2', '', 'Er was iets.', '', 'user_anna', '2026-01-06', 'a:1', '2026-01-07',
        'user_anna');

-- from 0050
INSERT INTO shadow_difference (shadow_id, case_file, advice, at, live_fingerprint, live_verdict, shadow_verdict,
                               live_provision, shadow_provision, rule)
VALUES ('shadow_1', 'case_1', 'advice_1', 1777282200000, 'bundle_1', 'grant', 'weigh', 'household_help', '', 'HH-2');

-- from 0060
INSERT INTO case_closure (case_file, outcome, because, closed_on, closed_by, reopened_on, reopened_by, reopened_because,
                          reopened_for)
VALUES ('case_2', 'ended', 'Klaar.', '2026-01-07', 'user_anna', '2026-01-08', 'user_anna', 'Toch niet klaar.',
        'notification_2'),
       ('case_2', 'declined', 'Het is opgelost.', '2026-01-09', 'user_anna', NULL, '', '', NULL);

-- from 0061
INSERT INTO urgent_help (provision, case_file, name, article, because, mandate, provider, decided_by, decided_at,
                         starts_on, ends_on)
VALUES ('provision_2', 'case_1', 'respite', 'Wmo 2015 art. 2.3.3', 'Het kan niet wachten.', 'decide_urgent',
        'hulp_aan_huis', 'user_bert', 1777282200000, '2026-01-06', '2026-02-06');
INSERT INTO provision (id, client, case_file, name, kind, decision, replaces, started_on, ended_on, ended_because,
                       started_by)
VALUES ('provision_2', 'client_1', 'case_1', 'respite', 'tailored', NULL, NULL, '2026-01-06', '2026-02-06', 'Voorbij.',
        'user_bert');

-- from 0062
INSERT INTO delivery (id, provider_order, provision, case_file, first_day, last_day, hundredths, unit, corrects, because,
                      above, told_on, told_by, organisation)
VALUES ('delivery_1', 'order_1', 'provision_1', 'case_1', '2026-02-09', '2026-02-15', 250, 'hour', NULL, '', 0,
        '2026-02-16', 'user_hulp', 'hulp_aan_huis'),
       ('delivery_2', 'order_1', 'provision_1', 'case_1', '2026-02-09', '2026-02-15', 200, 'hour', 'delivery_1',
        'Een half uur minder.', 0, '2026-02-17', 'user_hulp', 'hulp_aan_huis');

-- from 0063
INSERT INTO default_notice (id, case_file, objection, received_on, due_on, too_early, decide_until, last_penalty_day,
                            received_by, decided_on, penalty_cents, penalty_fixed_on, penalty_fixed_by, penalty_because)
VALUES ('default_notice_1', 'case_1', NULL, '2026-02-20', '2026-02-16', 0, '2026-03-06', '2026-04-17', 'user_anna', NULL,
        NULL, NULL, '', '');

-- from 0064
INSERT INTO adjournment (case_file, objection, told_on, was_due_on, until, extends, consented, article, because, told_by)
VALUES ('case_1', 'objection_1', '2026-05-01', '2026-05-14', '2026-06-25', 1, 0, 'Awb 7:10 lid 3', 'Advies nodig.',
        'user_anna');
UPDATE objection SET committee = 1, committee_advice = 'founded' WHERE id = 'objection_1';

-- from 0065
INSERT INTO claim (id, case_file, client, kind, debtor, law, withdrawal, amount_cents, article, reason, heard_on,
                   not_heard_because, mandate, decided_by, role, organisation, decided_on, objection_until,
                   instalment_cents, first_instalment_on)
VALUES ('claim_1', 'case_1', 'client_1', 'recovery', 'client', 'participation', NULL, 12500, 'Participatiewet art. 58',
        'Te veel ontvangen.', '2026-02-10', '', 'recover', 'user_bert', 'municipal_officer', 'bergen', '2026-02-12',
        '2026-03-26', 2500, '2026-04-01');
INSERT INTO payment (claim, paid_on, cents, recorded_by) VALUES ('claim_1', '2026-04-01', 2500, 'user_bert');

-- from 0066
UPDATE plan SET perspective = 'Thuis blijven wonen.' WHERE id = 'plan_1';

-- from 0068
INSERT INTO goal (id, plan, case_file, domain, result, own_share, network_share, general_share, municipality_share,
                  added_in, dropped_in, payers, payers_percent, tags, societal_goal)
VALUES ('goal_2', 'plan_1', 'case_1', 'money', 'De post is open.', 'Zelf', '', '', '', 1, NULL,
        '[{"payer": "bergen", "percent": 60}, {"payer": "region", "percent": 40}]', 100, '["money"]', 'self_reliance');

-- from 0070
INSERT INTO conversation_draft (case_file, part, text, skipped_because, score, version, saved_by, saved_at)
VALUES ('case_1', 'home_life', 'Half opgeschreven', '', 6, 2, 'user_anna', 1777282200000);

-- from 0096
INSERT INTO provision_result (provision, code, told_on, told_by)
VALUES ('provision_2', 'completed', '2026-02-06', 'user_hulp');

-- from 0097
INSERT INTO goal_result (provision, outcome, says, judged_on, judged_by)
VALUES ('provision_2', 'partly', 'Het gaat beter.', '2026-02-07', 'user_anna');

-- from 0110
UPDATE case_file SET pilot = 'short_road', version = version + 1 WHERE id = 'case_1';

-- from 0111
UPDATE work_item SET organisation = 'impuls' WHERE id = 'work_1';

-- from 0120
INSERT INTO case_member (case_file, client, role, since, until, added_by)
VALUES ('case_1', 'client_2', 'partner', '2026-01-20', NULL, 'user_anna');
INSERT INTO plan_member (plan, client, since, until) VALUES ('plan_1', 'client_1', '2026-01-20', NULL);

-- from 0121
INSERT INTO consent (id, client, of_law, for_law, purposes, given_by, how, given_on, until, recorded_by, recorded_at,
                     withdrawn_on, withdrawn_because, withdrawal_recorded_by)
VALUES ('consent_1', 'client_1', 'youth', 'wmo', '["investigation"]', 'client_1', 'Aan tafel', '2026-01-09', '2026-07-09',
        'user_anna', 1777282200000, '2026-02-01', 'Toch liever niet.', 'user_anna');

-- from 0122
INSERT INTO adopted_fact (fact, from_case, of_client) VALUES (1, 'case_2', 'client_2');

-- from 0123
INSERT INTO conversation_answer (conversation, place, domain, answer, skipped_because, score)
VALUES ('conversation_1', 3, 'health', 'Gaat wel.', '', 6);

-- from 0125
INSERT INTO departure (id, household, movers, sealed_for, to_municipality, to_place, moves_on, same_provider, laws,
                       consent_how, provisions, sealed, state, announced_by, announced_on, answered_on, answer)
VALUES ('departure_1', 'household_1', '["client_2"]', 'client_2', '', 'Elders', '2026-03-01', 0, '["wmo"]', 'Aan tafel',
        '[]', x'04', 'withdrawn', 'user_anna', '2026-02-01', '2026-02-02', 'Toch gebleven.');
INSERT INTO arrival (id, from_municipality, sealed_for, moves_on, sealed, received_at, state, household, answered_by,
                     answered_on, answer, answer_told)
VALUES ('arrival_1', 'uitgeest', 'client_1', '2026-01-05', x'05', 1777282200000, 'accepted', 'household_1', 'user_anna',
        '2026-01-05', '', 1);
INSERT INTO continued_provision (arrival, client, name, title, law, provider, same_provider, started_on, until, article)
VALUES ('arrival_1', 'client_1', 'household_help', 'Hulp bij het huishouden', 'wmo', 'hulp_aan_huis', 1, '2026-01-05',
        '2026-04-05', 'Wmo 2015 art. 2.3.5');

-- from 0126
INSERT INTO death (client, died_on, source, recorded_by) VALUES ('client_2', '2026-02-20', 'De gemeente', 'user_anna');

-- from 0145
INSERT INTO emergency_access (id, client, user, organisation, role, because, opened_at, ends_at, reviewed_at,
                              reviewed_by, rightful, remark)
VALUES ('emergency_access_1', 'client_1', 'user_bert', 'bergen', 'consultant', 'Het kon niet wachten.', 1777282200000,
        1777368600000, 1777285800000, 'user_anna', 1, 'Terecht.');

-- from 0148
INSERT INTO case_closure (case_file, outcome, because, closed_on, closed_by, reopened_on, reopened_by, reopened_because,
                          reopened_for, way, with_whom)
VALUES ('case_1', 'ended', 'Verhuisd.', '2026-02-20', 'user_anna', '2026-02-21', 'user_anna', 'Terug.', NULL,
        'handed_over', 'Gemeente Elders');

-- from 0150
INSERT INTO destruction (id, ground, client, reason, state, proposed_by, proposed_on, decided_by, decided_on,
                         decided_because, done_on)
VALUES ('destruction_1', 'retention', '', 'De termijn is om.', 'done', 'user_anna', '2026-02-20', 'user_bert',
        '2026-02-21', 'Akkoord.', '2026-02-21');
INSERT INTO destruction_item (destruction, place, kind, subject, client, why, outcome, says, rows_gone, journal_number)
VALUES ('destruction_1', 1, 'case', 'case_0', 'client_0', '[]', 'destroyed', '', '{"fact": 3}', 1);
