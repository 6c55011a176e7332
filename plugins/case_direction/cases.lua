local familie = {                              -- debts, a son at home, a mother who drinks
  clusters_involved = 4, lead_cluster = "guidance_and_youth", complex = yes, reason_written = yes,
  has_director = no, director_delivers = no, household_consents = yes,
}

return cases "case direction" {
  -- 002-40
  case "one person keeps the overview" {
    given = familie,
    expect = { outcome = "grant", because = { "CD-7" } },
  },
  case "a second director is refused" {
    given = familie, but = { has_director = yes },
    expect = { outcome = "refuse", because = { "CD-1" } },
  },
  -- 002-39
  case "a plan of several clusters names the one that leads" {
    given = familie, but = { lead_cluster = unknown },
    expect = { outcome = "ask" , about = { "lead_cluster" } },
  },
  -- 002-39
  case "where one kind of help runs, nobody asks who leads" {
    given = familie, but = { clusters_involved = 1, complex = no, lead_cluster = unknown },
    expect = { outcome = "refuse", because = { "CD-3" } },
  },
  -- 002-40
  case "where it is not that complex, the lead cluster directs" {
    given = familie, but = { complex = no },
    expect = { outcome = "refuse", because = { "CD-3" } },
  },
  -- 002-40
  case "an own director takes a written reason" {
    given = familie, but = { reason_written = no },
    expect = { outcome = "weigh", because = { "CD-4", "CD-7" } },
  },
  -- 002-41
  case "who delivers does not direct" {
    given = familie, but = { director_delivers = yes },
    expect = { outcome = "refuse", because = { "CD-5" } },
  },
  case "data of another law waits for consent" {
    given = familie, but = { household_consents = no },
    expect = { outcome = "weigh", because = { "CD-6", "CD-7" } },
  },
  case "what we do not know, we ask" {
    given = familie, but = { household_consents = unknown },
    expect = { outcome = "ask", about = { "household_consents" } },
  },

  -- What a municipality may choose
  case "where trust counts most, who helps may direct" {
    given = familie, but = { director_delivers = yes },
    settings = { director_is_independent = no },
    expect = { outcome = "grant", because = { "CD-7" } },
  },
  case "where everybody may have a director, it need not be tangled" {
    given = familie, but = { complex = no },
    settings = { director_only_if_complex = no },
    expect = { outcome = "grant", because = { "CD-7" } },
  },
}
