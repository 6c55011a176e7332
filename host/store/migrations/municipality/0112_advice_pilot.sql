-- The pilot (proef) that the case took part in when the rules were asked; empty: none. A replay asks them
-- with the same settings.
ALTER TABLE advice ADD COLUMN pilot TEXT NOT NULL DEFAULT '';
