-- name: add_record
INSERT INTO record (id, task, type, subject, case_file, client, household, only_one, version,
                    created_on, withdrawn_on, withdrawn_because)
VALUES (:id, :task, :type, :subject, :case_file, :client, :household, :only_one, 1, :created_on, NULL,
        '');

-- name: add_record_form
INSERT INTO record_form (fingerprint, form)
VALUES (:fingerprint, :form)
ON CONFLICT DO NOTHING;

-- name: add_record_version
INSERT INTO record_version (record, version, fields, sealed, form, task_version, bundle, saved_by,
                            saved_at)
VALUES (:record, :version, :fields, :sealed, :form, :task_version, :bundle, :saved_by, :saved_at);

-- name: count_record_up
UPDATE record
SET version = version + 1
WHERE id = :id AND version = :version;

-- name: withdraw_record
UPDATE record
SET version = version + 1, withdrawn_on = :withdrawn_on, withdrawn_because = :withdrawn_because
WHERE id = :id AND version = :version;

-- name: only_record
SELECT id
FROM record
WHERE task = :task AND type = :type AND subject = :subject AND only_one = 1 AND withdrawn_on IS NULL;

-- name: find_record
SELECT record.number, record.id, record.task, record.type, record.case_file, record.client,
       record.household, record.only_one, record.version, record.created_on, record.withdrawn_on,
       record.withdrawn_because, latest.version AS content_version, latest.fields, latest.sealed,
       record_form.form, latest.task_version, latest.bundle, latest.saved_by, latest.saved_at
FROM record
JOIN record_version AS latest ON latest.record = record.id
  AND NOT EXISTS (SELECT 1 FROM record_version AS later
                  WHERE later.record = record.id AND later.version > latest.version)
JOIN record_form ON record_form.fingerprint = latest.form
WHERE record.id = :id;

-- name: record_page
SELECT record.number, record.id, record.task, record.type, record.case_file, record.client,
       record.household, record.only_one, record.version, record.created_on, record.withdrawn_on,
       record.withdrawn_because, latest.version AS content_version, latest.fields, latest.sealed,
       record_form.form, latest.task_version, latest.bundle, latest.saved_by, latest.saved_at
FROM record
JOIN record_version AS latest ON latest.record = record.id
  AND NOT EXISTS (SELECT 1 FROM record_version AS later
                  WHERE later.record = record.id AND later.version > latest.version)
JOIN record_form ON record_form.fingerprint = latest.form
WHERE record.subject = :subject AND record.number < :below
  AND (:task = '' OR record.task = :task)
  AND (:type = '' OR record.type = :type)
  AND (:withdrawn_too = 1 OR record.withdrawn_on IS NULL)
ORDER BY record.number DESC
LIMIT :limit;

-- name: record_versions
SELECT record_version.version AS content_version, record_version.fields, record_version.sealed,
       record_form.form, record_version.task_version, record_version.bundle, record_version.saved_by,
       record_version.saved_at
FROM record_version
JOIN record_form ON record_form.fingerprint = record_version.form
WHERE record_version.record = :record
ORDER BY record_version.version;
