-- name: add_delivery
INSERT INTO delivery (id, provider_order, provision, case_file, first_day, last_day, hundredths,
                      unit, corrects, because, above, told_on, told_by, organisation)
VALUES (:id, :provider_order, :provision, :case_file, :first_day, :last_day, :hundredths, :unit,
        :corrects, :because, :above, :told_on, :told_by, :organisation);

-- name: find_delivery
SELECT id, provider_order, provision, case_file, first_day, last_day, hundredths, unit, corrects,
       because, above, told_on, told_by, organisation
FROM delivery
WHERE id = :id;

-- name: deliveries_of_order
SELECT id, provider_order, provision, case_file, first_day, last_day, hundredths, unit, corrects,
       because, above, told_on, told_by, organisation
FROM delivery
WHERE provider_order = :provider_order
ORDER BY number;

-- name: deliveries_of_case
SELECT id, provider_order, provision, case_file, first_day, last_day, hundredths, unit, corrects,
       because, above, told_on, told_by, organisation
FROM delivery
WHERE case_file = :case_file
ORDER BY number;
