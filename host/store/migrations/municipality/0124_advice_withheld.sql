-- Which facts the rules did not see, because they are of another law and no consent covered them.

ALTER TABLE advice ADD COLUMN withheld TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(withheld));
