-- The goals of a case are looked up when help is ordered for it.

CREATE INDEX goal_case ON goal (case_file, domain);
