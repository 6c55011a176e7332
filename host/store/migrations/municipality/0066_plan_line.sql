-- What a line of a plan can carry beside its shares: who pays it, which principles it follows, and
-- the societal goal it serves. A plan has one perspective.

ALTER TABLE goal ADD COLUMN payers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(payers));
ALTER TABLE goal ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE goal ADD COLUMN societal_goal TEXT NOT NULL DEFAULT '';
ALTER TABLE plan ADD COLUMN perspective TEXT NOT NULL DEFAULT '';

-- Shares of payers are whole parts of a hundred, and add up to it.
CREATE TRIGGER goal_payers_add_up BEFORE INSERT ON goal
WHEN json_array_length(NEW.payers) > 0
  AND (SELECT sum(json_extract(value, '$.percent')) FROM json_each(NEW.payers)) <> 100
BEGIN
  SELECT RAISE(ABORT, 'The shares of the payers of a plan line add up to 100 %.');
END;
