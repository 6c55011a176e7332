-- The pilot (proef) of the municipality that a case takes part in; empty: none.
ALTER TABLE case_file ADD COLUMN pilot TEXT NOT NULL DEFAULT '';
