-- Invented people, real questions. The name of a case is the promise it keeps. Show both sides of every
-- rule, and the value just before and just after a border.
local eva = { lives_here = yes, needs_help = yes, hours_needed = 3 }

return cases "example task" {
  case "Eva cannot do without help: granted" {
    given = eva, expect = { outcome = "grant", because = { "EX-4" } },
  },
  case "who lives elsewhere is sent on, and told where to" {
    given = eva, but = { lives_here = no },
    expect = { outcome = "refer", because = { "EX-1", "EX-4" } },
  },
  case "who manages alone is refused, and told why" {
    given = eva, but = { needs_help = no },
    expect = { outcome = "refuse", because = { "EX-2" }, says = "zonder hulp van de gemeente" },
  },
  case "four hours is still usual" {
    given = eva, but = { hours_needed = 4 }, expect = { outcome = "grant", because = { "EX-4" } },
  },
  case "more than four hours is weighed by a person" {
    given = eva, but = { hours_needed = 4.5 },
    expect = { outcome = "weigh", because = { "EX-3", "EX-4" } },
  },
  case "what we do not know, we ask: a gap never refuses" {
    given = eva, but = { needs_help = unknown },
    expect = { outcome = "ask", about = { "needs_help" } },
  },
}
