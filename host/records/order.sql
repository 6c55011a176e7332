-- name: add_order
INSERT INTO provider_order (id, case_file, decision, provision, provider, goal, offered,
                            minimum_offers, fewer_because, ordered_on, starts_on, ends_on,
                            ordered_by)
VALUES (:id, :case_file, :decision, :provision, :provider, :goal, :offered, :minimum_offers,
        :fewer_because, :ordered_on, :starts_on, :ends_on, :ordered_by);

-- name: orders_of_case
SELECT id, case_file, decision, provision, provider, goal, offered, fewer_because, ordered_on,
       starts_on, ends_on, ordered_by
FROM provider_order
WHERE case_file = :case_file
ORDER BY number;

-- name: find_order
SELECT id, case_file, decision, provision, provider, goal, offered, fewer_because, ordered_on,
       starts_on, ends_on, ordered_by
FROM provider_order
WHERE id = :id;

-- name: order_number
SELECT number FROM provider_order WHERE id = :id;

-- name: order_of_provision
SELECT id, case_file, decision, provision, provider, goal, offered, fewer_because, ordered_on,
       starts_on, ends_on, ordered_by
FROM provider_order
WHERE provision = :provision;

-- name: orders_of_provider
SELECT number, id, case_file, decision, provision, provider, goal, offered, fewer_because,
       ordered_on, starts_on, ends_on, ordered_by
FROM provider_order
WHERE provider = :provider AND number < :below
ORDER BY number DESC
LIMIT :limit;
