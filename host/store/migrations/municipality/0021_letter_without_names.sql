-- The letter of a decision as a file for an objection or a court shows it: without the resident's names.
-- Made with the decision itself, so that nobody needs to open an identity to show what was decided.
CREATE TABLE letter_without_names (
  decision TEXT PRIMARY KEY REFERENCES decision (id),
  letter TEXT NOT NULL CHECK (letter <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER letter_without_names_stays BEFORE UPDATE ON letter_without_names
BEGIN
  SELECT RAISE(ABORT, 'A letter is not rewritten; withdraw the decision, or decide again.');
END;
