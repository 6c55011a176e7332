-- What stands beside a municipality's file, from the migration on that made room for it; see municipality.sql.

-- from 0001
INSERT INTO municipality_key (only_one, fingerprint) VALUES (1, zeroblob(32));
INSERT INTO person_key (client_id, wrapped) VALUES ('client_1', zeroblob(72));
INSERT INTO destroyed_key (client_id, destroyed_at) VALUES ('client_2', 1777282200000);

-- from 0002
INSERT INTO finding_key (only_one, wrapped) VALUES (1, zeroblob(72));
