return handlers "sheltered_housing" {
  -- A night outside is no matter for a work list of next week.
  on "fact_recorded" {                         -- spoed, Wmo 2015 art. 2.3.3
    about = "no_safe_place_tonight",
    when  = holds "no_safe_place_tonight",
    title = "Vannacht is er een veilige plek nodig",
    does  = {
      task { title = "Regel een veilige plek voor vannacht", role = "contact_person",
             within = days(0) },
      notify { title = "Iemand heeft vannacht geen veilige plek", role = "team_lead" },
    },
  },

  -- Another region takes over: where the municipality bridges the time until then, somebody sees to
  -- it. A function, because it weighs what the decision was.
  on "decision_refused" {
    title = "Overbruggen tot de andere regio begint",
    reads = { "better_chance_elsewhere" },
    uses  = { "bridging_support" },
    does  = function(event, facts, settings)
      local goes_elsewhere = facts.better_chance_elsewhere == yes and event.details.kind == "refer"
      if not goes_elsewhere or settings.bridging_support == no then return {} end
      return {
        task { title = "Ondersteun de cliënt tot de andere regio begint", role = "consultant",
               within = days(2) },
      }
    end,
  },
}
