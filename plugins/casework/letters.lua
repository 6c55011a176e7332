-- Letters that are the same in every task, and the blocks that all letters share: {{> opening}} in a
-- template puts that block there.
return letters "casework" {
  letter "withdraw" { title = "Uw hulp stopt", template = "letters/withdraw.html" },
  letter "objection_decision" {
    title    = "Ons antwoord op uw bezwaar",
    template = "letters/objection_decision.html",
  },
  letter "adjournment"           { title = "Ons besluit duurt langer",
                                   template = "letters/adjournment.html" },
  letter "adjournment_objection" { title = "Ons antwoord op uw bezwaar duurt langer",
                                   template = "letters/adjournment.html" },
  letter "claim_recovery"        { title = "U moet geld terugbetalen",
                                   template = "letters/claim.html" },
  letter "claim_fine"            { title = "U krijgt een boete",
                                   template = "letters/claim.html" },

  block "opening"   { template = "letters/opening.html" },   -- who writes, to whom, about what
  block "reasons"   { template = "letters/reasons.html" },   -- motivering, Awb art. 3:46
  block "objection" { template = "letters/objection.html" }, -- bezwaarclausule, Awb art. 3:45
  block "contact" {                                          -- the municipality's own voice
    template = "letters/contact.html",
    open_to  = { "municipality" },
  },
  block "closing"   { template = "letters/closing.html" },   -- who signed, for whom, Awb art. 10:10
}
