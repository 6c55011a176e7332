-- One decision on disk as bench_durable makes it: a decision, three provisions, and one entry in the journal of the
-- municipality, chained by hash under a lock on the head of its chain.
CREATE TABLE decision (
  decision_id bigserial PRIMARY KEY, client_id bigint NOT NULL, policy text NOT NULL, outcome text NOT NULL,
  facts text NOT NULL, answer text NOT NULL, decided_at timestamptz NOT NULL
);
CREATE INDEX decision_of_client ON decision (client_id);
CREATE TABLE provision (
  provision_id bigserial PRIMARY KEY, decision_id bigint NOT NULL REFERENCES decision, name text NOT NULL,
  half_hours int NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL
);
CREATE INDEX provision_of_decision ON provision (decision_id);
CREATE TABLE chain (municipality int PRIMARY KEY, number bigint NOT NULL, hash bytea NOT NULL) WITH (fillfactor = 10);
INSERT INTO chain VALUES (0, 0, '\x00');
CREATE TABLE journal (
  municipality int NOT NULL, number bigint NOT NULL, who text NOT NULL, what text NOT NULL, about bigint NOT NULL,
  at timestamptz NOT NULL, more text NOT NULL, hash bytea NOT NULL, PRIMARY KEY (municipality, number)
);

CREATE FUNCTION decide_one(client bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  made bigint;
  entry text;
  now_at timestamptz := '2026-11-23T12:00:00Z';
  next_number bigint;
  next_hash bytea;
BEGIN
  INSERT INTO decision (client_id, policy, outcome, facts, answer, decided_at) VALUES (client, 'wmo@2026', 'grant',
    '{"age":71,"resident":true,"mobility":4,"adl":5,"cognition":6,"household_adults":1,"usual_care_hours":0,"informal_care_hours":9,"general_provision":false,"other_law":"none","income":1738,"requested_hours":12}',
    '{"outcome":"grant","half_hours":15,"respite":false,"contribution":0,"months":24,"reasons":[{"code":"W-UREN","text":"Zo zijn uw uren berekend."},{"code":"W-DUR","text":"Zo lang duurt de hulp."}]}',
    now_at) RETURNING decision_id INTO made;
  INSERT INTO provision (decision_id, name, half_hours, starts_on, ends_on)
    SELECT made, name, 15, '2026-12-01', '2028-12-01' FROM unnest(ARRAY['household_help', 'guidance', 'respite']) AS name;
  entry := '{"decision":' || made || ',"policy":"wmo@2026","outcome":"grant"}';
  UPDATE chain SET number = number + 1,
      hash = sha256(hash || convert_to((number + 1) || 'user_1042' || 'decision_signed' || now_at || entry, 'UTF8'))
    WHERE municipality = 0 RETURNING number, hash INTO next_number, next_hash;
  INSERT INTO journal VALUES (0, next_number, 'user_1042', 'decision_signed', made, now_at, entry, next_hash);
  RETURN made;
END $$;
