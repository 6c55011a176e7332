return plugin "sheltered_housing" {            -- beschermd wonen, Wmo 2015 art. 1.1.1
  title   = "Beschermd wonen",
  speaks  = api "1",                           -- refused at the door if the host cannot speak it
  needs   = { "clients.read", "cases.write", "letters.write" },
  offers  = { "sheltered_housing" },           -- the provisions this task can grant
}
