-- on: municipality, region

-- name: add_journal_entry
-- The number is left to SQLite: one more than the highest, and an undone work leaves no gap.
INSERT INTO journal_entry
  (at, user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id, details, seal)
VALUES
  (:at, :user_id, :role, :organisation, :purpose, :act, :subject_kind, :subject_id, :client_id, :case_id,
   :details, :seal);

-- name: newest_journal_at
SELECT at FROM journal_entry ORDER BY number DESC LIMIT 1;

-- name: journal_size
SELECT coalesce(max(number), 0) AS size FROM journal_entry;

-- name: journal_seals_from
SELECT number, seal FROM journal_entry WHERE number >= :first AND number < :first + :count ORDER BY number;

-- name: journal_page
SELECT number, at, user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id,
       details, seal
FROM journal_entry WHERE number < :before ORDER BY number DESC LIMIT :limit;

-- name: journal_page_of_client
SELECT number, at, user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id,
       details, seal
FROM journal_entry WHERE client_id = :id AND client_id <> '' AND number < :before
ORDER BY number DESC LIMIT :limit;

-- name: journal_page_of_case
SELECT number, at, user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id,
       details, seal
FROM journal_entry WHERE case_id = :id AND case_id <> '' AND number < :before
ORDER BY number DESC LIMIT :limit;

-- name: every_journal_entry
-- All from a number on, in order, for verify and export. Read by place: the order of columns is that of the leaf.
SELECT number, at, user_id, role, organisation, purpose, act, subject_kind, subject_id, client_id, case_id,
       details, seal
FROM journal_entry WHERE number >= :first ORDER BY number;

-- name: add_journal_node
INSERT INTO journal_node (level, place, hash) VALUES (:level, :place, :hash);

-- name: find_journal_node
SELECT hash FROM journal_node WHERE level = :level AND place = :place;

-- name: count_journal_nodes
-- Only for verify, which reads everything anyway.
SELECT count(*) AS nodes FROM journal_node;

-- name: add_journal_checkpoint
INSERT INTO journal_checkpoint (size, note) VALUES (:size, :note);

-- name: newest_journal_checkpoint
SELECT size, note FROM journal_checkpoint ORDER BY size DESC LIMIT 1;

-- name: every_journal_checkpoint
SELECT size, note FROM journal_checkpoint ORDER BY size;
