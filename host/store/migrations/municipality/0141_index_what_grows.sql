-- What is asked by household, by case, by queue or by day is found, and not looked for: a list costs the same in
-- a large municipality as in a small one (tests/host/records/query_plan_test.cpp holds every query to it).

CREATE INDEX case_member_case ON case_member (case_file, number);
CREATE INDEX plan_household ON plan (household, number);
CREATE INDEX case_file_task ON case_file (task, number);

-- A queue is of a role, at one organisation or everywhere; the list of a page is put together from queues.
CREATE INDEX work_item_queue ON work_item (role, organisation, due_on, id) WHERE done_on IS NULL AND user = '';
CREATE INDEX work_item_about ON work_item (about) WHERE done_on IS NULL;

-- The monitor counts what happened in a period. Days come in order, so keeping these costs next to nothing.
CREATE INDEX notification_received ON notification (received_on);
CREATE INDEX case_file_opened ON case_file (opened_on);
CREATE INDEX decision_decided ON decision (decided_on);
CREATE INDEX provision_started ON provision (started_on);
CREATE INDEX provider_order_ordered ON provider_order (ordered_on);
CREATE INDEX objection_received ON objection (received_on);
CREATE INDEX goal_result_judged ON goal_result (judged_on);
