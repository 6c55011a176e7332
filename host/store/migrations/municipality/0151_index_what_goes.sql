-- By whose case or client a row is: what is destroyed after years is found without walking through a table.

CREATE INDEX basis_case ON basis (case_file);
CREATE INDEX work_item_case_file ON work_item (case_file);
CREATE INDEX notice_case ON notice (case_file);
CREATE INDEX notice_client ON notice (client) WHERE case_file IS NULL;
CREATE INDEX handler_problem_case ON handler_problem (case_file);
CREATE INDEX handler_problem_event ON handler_problem (event);
CREATE INDEX plan_member_client ON plan_member (client);
CREATE INDEX plan_member_plan ON plan_member (plan);
CREATE INDEX household_member_client ON household_member (client);
CREATE INDEX case_member_client ON case_member (client);
CREATE INDEX adopted_fact_from ON adopted_fact (from_case);
CREATE INDEX adopted_fact_client ON adopted_fact (of_client);
CREATE INDEX departure_sealed_for ON departure (sealed_for);
CREATE INDEX departure_household ON departure (household);
CREATE INDEX arrival_sealed_for ON arrival (sealed_for);
CREATE INDEX arrival_household ON arrival (household);
CREATE INDEX destruction_state ON destruction (state, number);
