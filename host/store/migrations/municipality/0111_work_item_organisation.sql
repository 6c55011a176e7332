-- Whose queue the work stands in: an organisation, or empty: everybody's who holds the role.
ALTER TABLE work_item ADD COLUMN organisation TEXT NOT NULL DEFAULT '';
