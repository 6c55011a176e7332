-- name: add_departure
INSERT INTO departure (id, household, movers, sealed_for, to_municipality, to_place, moves_on,
                       same_provider, laws, consent_how, provisions, sealed, state, announced_by,
                       announced_on, answered_on, answer)
VALUES (:id, :household, :movers, :sealed_for, :to_municipality, :to_place, :moves_on,
        :same_provider, :laws, :consent_how, :provisions, :sealed, 'announced', :announced_by,
        :announced_on, NULL, '');

-- name: find_departure
SELECT number, id, household, movers, to_municipality, to_place, moves_on, same_provider, laws,
       consent_how, provisions, state, announced_by, announced_on, answered_on, answer
FROM departure
WHERE id = :id;

-- name: departure_page
SELECT number, id, household, movers, to_municipality, to_place, moves_on, same_provider, laws,
       consent_how, provisions, state, announced_by, announced_on, answered_on, answer
FROM departure
WHERE number < :below AND (:state = '' OR state = :state)
ORDER BY number DESC
LIMIT :limit;

-- name: departures_to_carry
SELECT number, id, household, movers, to_municipality, to_place, moves_on, same_provider, laws,
       consent_how, provisions, state, announced_by, announced_on, answered_on, answer
FROM departure
WHERE state = 'announced' AND to_municipality <> ''
ORDER BY number
LIMIT :limit;

-- name: sealed_departure
SELECT sealed FROM departure WHERE id = :id;

-- name: change_departure
UPDATE departure SET state = :state, answered_on = :answered_on, answer = :answer
WHERE id = :id AND state IN ('announced', 'delivered') AND state <> :state;

-- name: receive_arrival
-- Carried twice is received once.
INSERT INTO arrival (id, from_municipality, sealed_for, moves_on, sealed, received_at, state,
                     household, answered_by, answered_on, answer)
VALUES (:id, :from_municipality, :sealed_for, :moves_on, :sealed, :received_at, 'waiting', NULL, '',
        NULL, '')
ON CONFLICT (id) DO NOTHING;

-- name: find_arrival
SELECT number, id, from_municipality, sealed_for, moves_on, received_at, state, household,
       answered_by, answered_on, answer
FROM arrival
WHERE id = :id;

-- name: arrival_page
SELECT number, id, from_municipality, sealed_for, moves_on, received_at, state, household,
       answered_by, answered_on, answer
FROM arrival
WHERE number < :below AND (:state = '' OR state = :state)
ORDER BY number DESC
LIMIT :limit;

-- name: sealed_arrival
SELECT sealed FROM arrival WHERE id = :id;

-- name: answer_arrival
UPDATE arrival
SET state = :state, household = :household, answered_by = :answered_by,
    answered_on = :answered_on, answer = :answer
WHERE id = :id AND state = 'waiting';

-- name: arrivals_to_tell
SELECT number, id, from_municipality, sealed_for, moves_on, received_at, state, household,
       answered_by, answered_on, answer
FROM arrival
WHERE answered_on IS NOT NULL AND answer_told = 0
ORDER BY number
LIMIT :limit;

-- name: tell_arrival
UPDATE arrival SET answer_told = 1 WHERE id = :id AND answered_on IS NOT NULL;

-- name: add_continued_provision
INSERT INTO continued_provision (arrival, client, name, title, law, provider, same_provider,
                                 started_on, until, article)
VALUES (:arrival, :client, :name, :title, :law, :provider, :same_provider, :started_on, :until,
        :article);

-- name: continued_provisions
-- Of who lives in the household now, as long as they last.
SELECT continued.number, continued.client, continued.name, continued.title, continued.law,
       continued.provider, continued.same_provider, continued.started_on, continued.until,
       continued.article, arrival.from_municipality
FROM household_member AS member
JOIN continued_provision AS continued ON continued.client = member.client
JOIN arrival ON arrival.id = continued.arrival
WHERE member.household = :household AND member.until IS NULL AND continued.until >= :today
ORDER BY continued.number;
