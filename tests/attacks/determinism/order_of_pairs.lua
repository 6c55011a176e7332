-- expect value ["1","1.5","3","a","z","false","true"]
local t = { z = 1, a = 2, [3] = 3, [1] = 4, [true] = 5, [1.5] = 6, [false] = 7 }
local seen = {}
for k in pairs(t) do seen[#seen + 1] = tostring(k) end
return seen
