-- Rows that hang on a person, a household, a plan or an arrival: destroying one finds them without a walk.

CREATE INDEX record_of_client ON record (client) WHERE client IS NOT NULL;
CREATE INDEX record_of_household ON record (household) WHERE household IS NOT NULL;
CREATE INDEX decision_plan_version ON decision (plan, plan_version);
CREATE INDEX case_letter_client ON case_letter (client);
CREATE INDEX continued_provision_arrival ON continued_provision (arrival);
