-- name: add_consent
INSERT INTO consent (id, client, of_law, for_law, purposes, given_by, how, given_on, until,
                     recorded_by, recorded_at, withdrawn_on, withdrawn_because,
                     withdrawal_recorded_by)
VALUES (:id, :client, :of_law, :for_law, :purposes, :given_by, :how, :given_on, :until,
        :recorded_by, :recorded_at, NULL, '', '');

-- name: find_consent
SELECT id, client, of_law, for_law, purposes, given_by, how, given_on, until, recorded_by,
       recorded_at, withdrawn_on, withdrawn_because, withdrawal_recorded_by
FROM consent
WHERE id = :id;

-- name: withdraw_consent
UPDATE consent
SET withdrawn_on = :withdrawn_on, withdrawn_because = :withdrawn_because,
    withdrawal_recorded_by = :withdrawal_recorded_by
WHERE id = :id AND withdrawn_on IS NULL;

-- name: consents_of_client
SELECT id, client, of_law, for_law, purposes, given_by, how, given_on, until, recorded_by,
       recorded_at, withdrawn_on, withdrawn_because, withdrawal_recorded_by
FROM consent
WHERE client = :client
ORDER BY number DESC;

-- name: consents_of_household
-- Of who lives there now.
SELECT consent.id, consent.client, consent.of_law, consent.for_law, consent.purposes,
       consent.given_by, consent.how, consent.given_on, consent.until, consent.recorded_by,
       consent.recorded_at, consent.withdrawn_on, consent.withdrawn_because,
       consent.withdrawal_recorded_by
FROM household_member AS member
JOIN consent ON consent.client = member.client
WHERE member.household = :household AND member.until IS NULL
ORDER BY consent.number DESC;
