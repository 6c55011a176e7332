-- How it goes on a domain, from 0 (badly) to 10 (well), in the client's own judgement.

ALTER TABLE conversation_answer ADD COLUMN score INTEGER
  CHECK (score IS NULL OR (score BETWEEN 0 AND 10 AND length(trim(skipped_because)) = 0));
