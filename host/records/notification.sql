-- name: add_notification
INSERT INTO notification (id, client, kind, notifier, question, received_on, urgent,
                          personal_plan_until, investigation_until, registered_by)
VALUES (:id, :client, :kind, :notifier, sealed_text(:client, :question), :received_on, :urgent,
        :personal_plan_until, :investigation_until, :registered_by);

-- name: find_notification
SELECT number, id, client, kind, notifier, opened_text(client, question) AS question, received_on,
       urgent, personal_plan_until, investigation_until, registered_by,
       (SELECT case_file.id FROM case_file WHERE case_file.notification = notification.id
        ORDER BY case_file.number LIMIT 1) AS case_file
FROM notification
WHERE id = :id;

-- name: notifications_of_client
SELECT number, id, client, kind, notifier, opened_text(client, question) AS question, received_on,
       urgent, personal_plan_until, investigation_until, registered_by,
       (SELECT case_file.id FROM case_file WHERE case_file.notification = notification.id
        ORDER BY case_file.number LIMIT 1) AS case_file
FROM notification
WHERE client = :client
ORDER BY number DESC;

-- name: notification_page
SELECT number, id, client, kind, notifier, opened_text(client, question) AS question, received_on,
       urgent, personal_plan_until, investigation_until, registered_by,
       (SELECT case_file.id FROM case_file WHERE case_file.notification = notification.id
        ORDER BY case_file.number LIMIT 1) AS case_file
FROM notification
WHERE number < :below
ORDER BY number DESC
LIMIT :limit;

-- name: notifications_without_case
SELECT notification.number, notification.id, notification.client, notification.kind, notification.notifier,
       opened_text(notification.client, notification.question) AS question, notification.received_on, notification.urgent,
       notification.personal_plan_until, notification.investigation_until, notification.registered_by,
       NULL AS case_file
FROM notification_without_case AS waiting
JOIN notification ON notification.number = waiting.number
WHERE waiting.number < :below
ORDER BY waiting.number DESC
LIMIT :limit;
