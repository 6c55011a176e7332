-- expect value ["a","b","c"]
local t = {}
t[1] = "a" t[2.0] = "b" t["1"] = "c"
return { t[1], t[2], t["1"] }
