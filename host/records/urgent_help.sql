-- name: add_urgent_help
INSERT INTO urgent_help (provision, case_file, name, article, because, mandate, provider,
                         decided_by, decided_at, starts_on, ends_on)
VALUES (:provision, :case_file, :name, :article, sealed_text((SELECT client FROM case_file WHERE id = :case_file), :because), :mandate, :provider, :decided_by,
        :decided_at, :starts_on, :ends_on);

-- name: urgent_help_of_case
SELECT provision, case_file, name, article, opened_text((SELECT client FROM case_file WHERE id = :case_file), because) AS because, mandate, provider, decided_by, decided_at,
       starts_on, ends_on
FROM urgent_help
WHERE case_file = :case_file
ORDER BY decided_at, provision;

-- name: urgent_help_over
SELECT urgent_help.provision, urgent_help.case_file, urgent_help.name, urgent_help.article,
       opened_text(provision.client, urgent_help.because) AS because, urgent_help.mandate, urgent_help.provider, urgent_help.decided_by,
       urgent_help.decided_at, urgent_help.starts_on, urgent_help.ends_on
FROM urgent_help
JOIN provision ON provision.id = urgent_help.provision
WHERE urgent_help.ends_on < :today AND provision.ended_on IS NULL
ORDER BY urgent_help.ends_on
LIMIT :limit;
