-- What ran out of time is found without turning over what is done.
CREATE INDEX step_entry_due ON step_entry (due_on) WHERE left_on IS NULL AND due_on IS NOT NULL;
