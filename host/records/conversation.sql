-- name: add_conversation
INSERT INTO conversation (id, case_file, instrument, held_on, participants, outcome,
                          client_support_offered, personal_budget_explained, identity_established,
                          held_by)
VALUES (:id, :case_file, :instrument, :held_on, :participants, :outcome, :client_support_offered,
        :personal_budget_explained, :identity_established, :held_by);

-- name: add_conversation_answer
INSERT INTO conversation_answer (conversation, place, domain, answer, skipped_because, score)
VALUES (:conversation, :place, :domain, :answer, :skipped_because, :score);

-- name: conversations_of_case
SELECT id, case_file, instrument, held_on, participants, outcome, client_support_offered,
       personal_budget_explained, identity_established, held_by
FROM conversation
WHERE case_file = :case_file
ORDER BY number;

-- name: answers_of_conversation
SELECT domain, answer, skipped_because, score
FROM conversation_answer
WHERE conversation = :conversation
ORDER BY place;
