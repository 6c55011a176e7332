-- Letters that are the same in every task, and the blocks that all letters share: {{> opening}} in a
-- template puts that block there.
--
-- The first two come with their decision, the next four with their act (adjournment, claim). All others
-- are written as a draft, by a handler (letter { letter = "receipt" }) or by a person
-- (POST /cases/{case}/letters); a person sends them. `says` are the writer's own words; what else a
-- letter asks of its writer stands beside it.
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

  -- ontvangstbevestiging van de melding, Wmo 2015 art. 2.3.2; event.until: when the talks are done
  letter "receipt" { title = "Wij hebben uw melding gekregen", template = "letters/receipt.html" },
  -- ontvangstbevestiging van de aanvraag, Awb art. 4:3a; event.until
  letter "application_receipt" {
    title    = "Wij hebben uw aanvraag gekregen",
    template = "letters/application_receipt.html",
  },
  -- herstelverzuim, Awb art. 4:5 and 4:15; says, event.until
  letter "missing_documents" {
    title    = "Wij missen nog iets van u",
    template = "letters/missing_documents.html",
  },
  -- buiten behandeling, Awb art. 4:5; says, event.until (to object)
  letter "not_handled" {
    title    = "Wij behandelen uw aanvraag niet",
    template = "letters/not_handled.html",
  },
  -- ontvangstbevestiging van het bezwaar, Awb art. 6:14; event.received_on, event.until
  letter "objection_receipt" {
    title    = "Wij hebben uw bezwaar gekregen",
    template = "letters/objection_receipt.html",
  },
  -- ingebrekestelling, Awb art. 4:17; event.received_on, event.until
  letter "default_notice_receipt" {
    title    = "Uw brief dat wij te laat zijn",
    template = "letters/default_notice_receipt.html",
  },
  -- dwangsom, Awb art. 4:18; says, event.amount, event.days, event.until (to object)
  letter "default_notice_payment" {
    title    = "U krijgt geld omdat wij te laat waren",
    template = "letters/default_notice_payment.html",
  },
  -- de inwoner wil geen hulp; says
  letter "declined" { title = "U wilt nu geen hulp van ons", template = "letters/declined.html" },
  -- verhuizing; event.to, event.from
  letter "moved" { title = "Uw hulp als u verhuist", template = "letters/moved.html" },

  block "opening"   { template = "letters/opening.html" },   -- who writes, to whom, about what
  block "reasons"   { template = "letters/reasons.html" },   -- motivering, Awb art. 3:46
  block "objection" { template = "letters/objection.html" }, -- bezwaarclausule, Awb art. 3:45
  block "contact" {                                          -- the municipality's own voice
    template = "letters/contact.html",
    open_to  = { "municipality" },
  },
  block "client_support" {                                   -- cliëntondersteuning, Wmo art. 2.2.4
    template = "letters/client_support.html",
    open_to  = { "municipality" },
  },
  block "closing"   { template = "letters/closing.html" },   -- who signed, for whom, Awb art. 10:10
}
