-- What each decision rests on, in one narrow row: a simulation asks years of decisions again and may not
-- have to turn over letters and traces for it. A copy, written with the decision and never by itself.

CREATE TABLE basis (  -- grondslag
  number INTEGER PRIMARY KEY,  -- dense: counts up with the decisions
  decision TEXT NOT NULL REFERENCES decision (id),
  case_file TEXT NOT NULL,
  task TEXT NOT NULL,
  kind TEXT NOT NULL,        -- what was decided: kind, provision, amount
  provision TEXT NOT NULL,
  amount TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  on_day TEXT NOT NULL,      -- what the advice said: the day whose settings it used, the policy, the verdict
  bundle TEXT NOT NULL,
  verdict TEXT NOT NULL,
  advised TEXT NOT NULL,     -- JSON { grants, refer_to }; empty when it was not kept
  settings_read TEXT NOT NULL,  -- JSON: the settings that the advice rests on; empty when that is not known
  facts BLOB NOT NULL        -- the canonical encoding (base/codec.h) of the facts it saw
) STRICT;

CREATE TRIGGER basis_stays BEFORE UPDATE ON basis
BEGIN
  SELECT RAISE(ABORT, 'What a decision rests on is not rewritten.');
END;

-- Decisions from before this table: what their advice read is left open, so they are always asked again.
INSERT INTO basis (decision, case_file, task, kind, provision, amount, decided_on, on_day, bundle, verdict,
                   advised, settings_read, facts)
SELECT decision.id, decision.case_file, case_file.task, decision.kind, decision.provision, decision.amount,
       decision.decided_on, advice.on_day, advice.bundle, advice.verdict, '', '', decision.facts
FROM decision
JOIN advice ON advice.id = decision.advice
JOIN case_file ON case_file.id = decision.case_file
WHERE decision.kind <> 'withdraw'
ORDER BY decision.number;
