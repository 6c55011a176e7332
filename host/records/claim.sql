-- name: add_claim
INSERT INTO claim (id, case_file, client, kind, debtor, law, withdrawal, amount_cents, article,
                   reason, heard_on, not_heard_because, mandate, decided_by, role, organisation,
                   decided_on, objection_until, instalment_cents, first_instalment_on)
VALUES (:id, :case_file, :client, :kind, :debtor, :law, :withdrawal, :amount_cents, :article,
        sealed_text(:client, :reason), :heard_on, sealed_text(:client, :not_heard_because), :mandate, :decided_by, :role, :organisation,
        :decided_on, :objection_until, :instalment_cents, :first_instalment_on);

-- name: change_instalments
UPDATE claim
SET instalment_cents = :instalment_cents, first_instalment_on = :first_instalment_on
WHERE id = :id;

-- name: find_claim
SELECT id, case_file, client, kind, debtor, law, withdrawal, amount_cents, article,
       opened_text(client, reason) AS reason, heard_on, opened_text(client, not_heard_because) AS not_heard_because, mandate, decided_by, role, organisation, decided_on,
       objection_until, instalment_cents, first_instalment_on
FROM claim
WHERE id = :id;

-- name: claims_of_case
SELECT id, case_file, client, kind, debtor, law, withdrawal, amount_cents, article,
       opened_text(client, reason) AS reason, heard_on, opened_text(client, not_heard_because) AS not_heard_because, mandate, decided_by, role, organisation, decided_on,
       objection_until, instalment_cents, first_instalment_on
FROM claim
WHERE case_file = :case_file
ORDER BY number;

-- name: add_payment
INSERT INTO payment (claim, paid_on, cents, recorded_by)
VALUES (:claim, :paid_on, :cents, :recorded_by);

-- name: payments_of_claim
SELECT number, paid_on, cents, recorded_by
FROM payment
WHERE claim = :claim
ORDER BY number;
