-- name: add_conversation
INSERT INTO conversation (id, case_file, instrument, held_on, participants, outcome,
                          client_support_offered, personal_budget_explained, identity_established,
                          held_by)
VALUES (:id, :case_file, :instrument, :held_on, :participants,
        sealed_text((SELECT client FROM case_file WHERE id = :case_file), :outcome), :client_support_offered,
        :personal_budget_explained, :identity_established, :held_by);

-- name: add_conversation_answer
INSERT INTO conversation_answer (conversation, place, domain, answer, skipped_because, score)
SELECT :conversation, :place, :domain, sealed_text(case_file.client, :answer),
       sealed_text(case_file.client, :skipped_because), :score
FROM conversation
JOIN case_file ON case_file.id = conversation.case_file
WHERE conversation.id = :conversation;

-- name: conversations_of_case
SELECT id, case_file, instrument, held_on, participants,
       opened_text((SELECT client FROM case_file WHERE id = :case_file), outcome) AS outcome,
       client_support_offered, personal_budget_explained, identity_established, held_by
FROM conversation
WHERE case_file = :case_file
ORDER BY number;

-- name: answers_of_conversation
SELECT answer.domain, opened_text(case_file.client, answer.answer) AS answer,
       opened_text(case_file.client, answer.skipped_because) AS skipped_because, answer.score
FROM conversation
JOIN case_file ON case_file.id = conversation.case_file
JOIN conversation_answer AS answer ON answer.conversation = conversation.id
WHERE conversation.id = :conversation
ORDER BY answer.place;
