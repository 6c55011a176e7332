-- Blocks that every letter of every task shares: {{> opening}} in a template puts one there.
return letters "casework" {
  block "opening"   { template = "letters/opening.html" },   -- who writes, to whom, about what
  block "reasons"   { template = "letters/reasons.html" }, -- motivering, Awb art. 3:46
  block "objection" { template = "letters/objection.html" },   -- bezwaarclausule, Awb art. 3:45
  block "closing"   { template = "letters/closing.html" },   -- who signed, for whom, Awb art. 10:10

  -- Letters that no task needs to bring itself, because they say the same in all of them.
  letter "withdraw" { title = "Uw hulp stopt", template = "letters/withdraw.html" },
  letter "objection_decision" { title = "Ons besluit op uw bezwaar",
                                template = "letters/objection_decision.html" },
}
