-- name: add_household
INSERT INTO household (id, formed_on) VALUES (:id, :formed_on);

-- name: join_household
-- Who leaves and comes back on one day lives there still.
INSERT INTO household_member (household, client, since, until)
VALUES (:household, :client, :since, NULL)
ON CONFLICT (household, client, since) DO UPDATE SET until = NULL;

-- name: leave_household
UPDATE household_member SET until = :until WHERE client = :client AND until IS NULL;

-- name: find_household
SELECT id, formed_on FROM household WHERE id = :id;

-- name: household_members
SELECT client, since, until FROM household_member
WHERE household = :household AND until IS NULL
ORDER BY since, client;
