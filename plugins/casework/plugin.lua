-- What the core asks of every case, whatever the task: which form a plan has, what a conversation
-- must cover, how many providers a resident can choose from. Other tasks build on this one.
return plugin "casework" {
  title   = "Samen werken aan een vraag",
  version = "1.0.0",
  speaks  = api "1",
  needs   = { "notices.write", "tasks.write" },
}
