-- expect value ["noot","mies","aap"]
local t = { "noot", "aap", "mies" }
table.sort(t, function(a, b) return a > b end)
return t
