-- A list holds what the roles of its reader open, and nothing else: an index for each such condition, so that a page
-- costs the same whatever else there is.

CREATE INDEX case_file_task_state ON case_file (task, state, number);
CREATE INDEX notice_of_role ON notice (role, number) WHERE read_on IS NULL AND user = '';
CREATE INDEX notice_of_user ON notice (user, number) WHERE read_on IS NULL;
