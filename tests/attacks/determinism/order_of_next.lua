-- expect value ["a","b","c"]
local t = { c = 1, a = 1, b = 1 }
local seen = {}
for k in next, t do seen[#seen + 1] = k end
return seen
