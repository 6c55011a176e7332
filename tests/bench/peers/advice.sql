-- The decision of tests/bench/advice as a function of PL/pgSQL, one row of facts at a time.
CREATE TABLE wmo_case (
  place int PRIMARY KEY,
  age int NOT NULL, resident boolean NOT NULL, mobility int NOT NULL, adl int NOT NULL, cognition int NOT NULL,
  household_adults int NOT NULL, usual_care_hours int NOT NULL, informal_care_hours int NOT NULL,
  general_provision boolean NOT NULL, other_law text NOT NULL, income int NOT NULL, requested_hours int NOT NULL
);

CREATE FUNCTION reasons(codes text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_agg(jsonb_build_object('code', code, 'text', CASE code
    WHEN 'W-RES' THEN 'U woont niet in deze gemeente.'
    WHEN 'W-WLZ' THEN 'U kunt zorg krijgen uit de Wet langdurige zorg.'
    WHEN 'W-ALG' THEN 'Een algemene voorziening is genoeg.'
    WHEN 'W-GEB' THEN 'Uw huisgenoten kunnen de hulp geven.'
    WHEN 'W-ZRM' THEN 'Het lukt u zelf.'
    WHEN 'W-UREN' THEN 'Zo zijn uw uren berekend.'
    WHEN 'W-LFT' THEN 'U krijgt meer uren door uw leeftijd en uw geheugen.'
    WHEN 'W-RSP' THEN 'Uw mantelzorger krijgt lucht.'
    WHEN 'W-EIG' THEN 'U betaalt de eigen bijdrage.'
    WHEN 'W-DUR' THEN 'Zo lang duurt de hulp.'
    ELSE 'Er blijft geen hulp over die nodig is.' END))
  FROM unnest(codes) AS code
$$;

CREATE FUNCTION decide(facts wmo_case) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  codes text[] := '{}';
  score int := facts.mobility * 3 + facts.adl * 5 + facts.cognition * 2;
  half int;
  respite boolean;
  contribution int := 0;
  granted boolean;
BEGIN
  IF NOT facts.resident THEN codes := array_append(codes, 'W-RES'); END IF;
  IF facts.other_law = 'wlz' THEN codes := array_append(codes, 'W-WLZ'); END IF;
  IF facts.general_provision AND facts.mobility >= 6 AND facts.adl >= 6 THEN
    codes := array_append(codes, 'W-ALG');
  END IF;
  IF facts.household_adults >= 2 AND facts.usual_care_hours >= facts.requested_hours THEN
    codes := array_append(codes, 'W-GEB');
  END IF;
  IF score >= 80 THEN codes := array_append(codes, 'W-ZRM'); END IF;
  IF cardinality(codes) > 0 THEN
    RETURN jsonb_build_object('outcome', 'refuse', 'half_hours', 0, 'respite', false, 'contribution', 0,
      'months', 0, 'reasons', reasons(codes));
  END IF;

  half := facts.requested_hours * 2 - facts.usual_care_hours * 2 - facts.informal_care_hours;
  half := least(CASE WHEN score < 30 THEN 40 WHEN score < 50 THEN 24 ELSE 12 END, greatest(0, half));
  codes := array_append(codes, 'W-UREN');
  IF facts.age >= 75 AND facts.cognition < 5 THEN
    half := half + 4;
    codes := array_append(codes, 'W-LFT');
  END IF;
  respite := facts.informal_care_hours > 16;
  IF respite THEN codes := array_append(codes, 'W-RSP'); END IF;
  IF facts.income > 1800 AND NOT (facts.household_adults >= 2 AND facts.age < 67) THEN
    contribution := 2060;
    codes := array_append(codes, 'W-EIG');
  END IF;
  codes := array_append(codes, 'W-DUR');
  granted := half > 0 OR respite;
  IF NOT granted THEN codes := array_append(codes, 'W-NUL'); END IF;
  RETURN jsonb_build_object('outcome', CASE WHEN granted THEN 'grant' ELSE 'refuse' END, 'half_hours', half,
    'respite', respite, 'contribution', contribution,
    'months', CASE WHEN facts.age >= 80 OR facts.cognition < 3 THEN 60 ELSE 24 END, 'reasons', reasons(codes));
END $$;

-- Every answer is made whole before anything is added up.
CREATE VIEW checksum AS
  WITH answers AS MATERIALIZED (SELECT place, decide(wmo_case) AS answer FROM wmo_case)
  SELECT sum((place % 1000 + 1) * ((answer->>'half_hours')::int + (answer->>'contribution')::int
    + (answer->>'months')::int * 7 + jsonb_array_length(answer->'reasons') * 13
    + CASE WHEN (answer->>'respite')::boolean THEN 100 ELSE 0 END
    + CASE WHEN answer->>'outcome' = 'grant' THEN 17 ELSE 0 END)) AS checksum
  FROM answers;
