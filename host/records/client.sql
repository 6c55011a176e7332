-- name: add_client
INSERT INTO client (id, registered_on) VALUES (:id, :registered_on);

-- name: add_identity
INSERT INTO identity (client, sealed, bsn_index, name_index)
VALUES (:client, :sealed, :bsn_index, :name_index);

-- name: find_client
SELECT client.id, client.registered_on, member.household
FROM client
JOIN household_member AS member ON member.client = client.id AND member.until IS NULL
WHERE client.id = :id;

-- name: client_by_bsn
SELECT client.id, client.registered_on, member.household
FROM identity
JOIN client ON client.id = identity.client
JOIN household_member AS member ON member.client = client.id AND member.until IS NULL
WHERE identity.bsn_index = :bsn_index;

-- name: clients_by_name
SELECT client.id, client.registered_on, member.household
FROM identity
JOIN client ON client.id = identity.client
JOIN household_member AS member ON member.client = client.id AND member.until IS NULL
WHERE identity.name_index = :name_index
ORDER BY client.id
LIMIT 50;

-- name: sealed_identity
SELECT sealed FROM identity WHERE client = :client;

-- name: all_sealed_identities
SELECT client, sealed FROM identity ORDER BY client;
