-- What is to be done, in the words of the handler that asked for it; empty for the core's own work.
ALTER TABLE work_item ADD COLUMN title TEXT NOT NULL DEFAULT '';
