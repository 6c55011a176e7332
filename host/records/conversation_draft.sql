-- name: put_draft_part
INSERT INTO conversation_draft (case_file, part, text, skipped_because, score, version, saved_by, saved_at)
VALUES (:case_file, :part, sealed_text((SELECT client FROM case_file WHERE id = :case_file), :text),
        sealed_text((SELECT client FROM case_file WHERE id = :case_file), :skipped_because),
        :score, :version, :saved_by, :saved_at)
ON CONFLICT (case_file, part) DO UPDATE SET
  text = excluded.text, skipped_because = excluded.skipped_because, score = excluded.score,
  version = excluded.version, saved_by = excluded.saved_by, saved_at = excluded.saved_at;

-- name: draft_parts
SELECT part, opened_text((SELECT client FROM case_file WHERE id = :case_file), text) AS text,
       opened_text((SELECT client FROM case_file WHERE id = :case_file), skipped_because) AS skipped_because, score, version, saved_by, saved_at
FROM conversation_draft
WHERE case_file = :case_file
ORDER BY part;

-- name: draft_part
SELECT part, opened_text((SELECT client FROM case_file WHERE id = :case_file), text) AS text,
       opened_text((SELECT client FROM case_file WHERE id = :case_file), skipped_because) AS skipped_because, score, version, saved_by, saved_at
FROM conversation_draft
WHERE case_file = :case_file AND part = :part;

-- name: clear_draft
DELETE FROM conversation_draft WHERE case_file = :case_file;
