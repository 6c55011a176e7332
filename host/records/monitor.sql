-- What the monitor reads: events with a day, and no identity. Columns after `seen` are those of
-- policy::count_sources(). An empty :task means every task.

-- name: add_age_group
INSERT INTO case_age_group (case_file, age_group)
VALUES (:case_file, :age_group);

-- name: count_notifications
SELECT notification.received_on AS counted_on, coalesce(case_file.task, '') AS task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen, notification.kind,
       notification.notifier, iif(notification.urgent = 1, 'yes', 'no') AS urgent
FROM notification
LEFT JOIN case_file ON case_file.number = (SELECT min(first.number)
                                           FROM case_file AS first
                                           WHERE first.notification = notification.id
                                             AND (:task = '' OR first.task = :task))
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE notification.received_on >= :from AND notification.received_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_cases
SELECT case_file.opened_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen,
       iif(case_file.applied_on IS NULL, 'no', 'yes') AS applied
FROM case_file
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE case_file.opened_on >= :from AND case_file.opened_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_decisions
SELECT decision.decided_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, decision.facts AS seen,
       decision.kind, decision.provision, advice.verdict AS advice,
       iif(decision.deviation = '', 'yes', 'no') AS followed, decision.organisation
FROM decision
JOIN case_file ON case_file.id = decision.case_file
JOIN advice ON advice.id = decision.advice
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE decision.decided_on >= :from AND decision.decided_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_provisions
SELECT provision.started_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen, provision.kind,
       provision.name AS provision
FROM provision
JOIN case_file ON case_file.id = provision.case_file
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE provision.started_on >= :from AND provision.started_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_endings
SELECT provision.ended_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen, provision.kind,
       provision.name AS provision
FROM provision
JOIN case_file ON case_file.id = provision.case_file
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE provision.ended_on >= :from AND provision.ended_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_closings
SELECT case_closure.closed_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen,
       case_closure.outcome, case_closure.way
FROM case_closure
JOIN case_file ON case_file.id = case_closure.case_file
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE case_closure.closed_on >= :from AND case_closure.closed_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_handovers
SELECT event.happened_on AS counted_on, event.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen
FROM event
LEFT JOIN case_age_group ON case_age_group.case_file = event.case_file
WHERE event.name = 'contact_person_changed'
  AND event.happened_on >= :from AND event.happened_on < :until
  AND (:task = '' OR event.task = :task);

-- name: count_orders
SELECT provider_order.ordered_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen,
       provision.name AS provision, provider_order.provider
FROM provider_order
JOIN case_file ON case_file.id = provider_order.case_file
JOIN provision ON provision.id = provider_order.provision
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE provider_order.ordered_on >= :from AND provider_order.ordered_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_objections
SELECT objection.received_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen,
       iif(objection.late = 1, 'yes', 'no') AS late, coalesce(objection.outcome, 'open') AS outcome
FROM objection
JOIN case_file ON case_file.id = objection.case_file
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE objection.received_on >= :from AND objection.received_on < :until
  AND (:task = '' OR case_file.task = :task);

-- name: count_results
SELECT goal_result.judged_on AS counted_on, case_file.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, NULL AS seen,
       provision.name AS provision, goal_result.outcome
FROM goal_result
JOIN provision ON provision.id = goal_result.provision
JOIN case_file ON case_file.id = provision.case_file
LEFT JOIN case_age_group ON case_age_group.case_file = case_file.id
WHERE goal_result.judged_on >= :from AND goal_result.judged_on < :until
  AND (:task = '' OR case_file.task = :task)
  AND goal_result.number = (SELECT max(later.number)
                            FROM goal_result AS later
                            WHERE later.provision = goal_result.provision);

-- name: priced_provisions
SELECT provision.name, coalesce(decision.amount, '') AS amount, provision.started_on,
       provision.ended_on
FROM provision
LEFT JOIN decision ON decision.id = provision.decision
WHERE provision.started_on >= :from AND provision.started_on < :until;

-- name: count_records
SELECT record.created_on AS counted_on, record.task,
       coalesce(case_age_group.age_group, 'unknown') AS age_group, first.fields AS seen
FROM record
JOIN record_version AS first ON first.record = record.id AND first.version = 1
LEFT JOIN case_age_group ON case_age_group.case_file = record.case_file
WHERE record.task = :task AND record.type = :record
  AND record.created_on >= :from AND record.created_on < :until;
