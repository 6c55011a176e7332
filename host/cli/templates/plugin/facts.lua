-- What we may know, from whom, and what we ask while we do not know it. A rule sees no other fact, so ask
-- for nothing that no rule needs. A fact is yes or no unless `type` says otherwise.
return facts "example_task" {
  fact "lives_here"   { "BRP",    "Woont de cliënt in deze gemeente?" },
  fact "needs_help"   { "client", "Lukt het dagelijks leven niet zonder hulp?" },
  fact "hours_needed" { "client", "Hoeveel uur hulp per week is er nodig?",
    type = number, min = 0.5, max = 20,        -- outside these bounds an answer is refused at the door
  },
}
