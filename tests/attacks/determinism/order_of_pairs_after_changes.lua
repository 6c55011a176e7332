-- expect value ["a","k100","k98","k99"]
local t = {}
for i = 1, 100 do t["k" .. i] = i end
for i = 1, 97 do t["k" .. i] = nil end
t.a = 1
local seen = {}
for k in pairs(t) do seen[#seen + 1] = k end
return seen
