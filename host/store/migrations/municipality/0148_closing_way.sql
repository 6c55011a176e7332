-- A question never ends at the wrong counter: it was answered, taken along, or handed over warm to
-- somebody by name. Closures of before this change do not say.

ALTER TABLE case_closure ADD COLUMN way TEXT NOT NULL DEFAULT ''
  CHECK (way IN ('', 'answered', 'taken_along', 'handed_over'));
ALTER TABLE case_closure ADD COLUMN with_whom TEXT NOT NULL DEFAULT ''
  CHECK (way NOT IN ('taken_along', 'handed_over') OR length(trim(with_whom)) > 0);
