-- expect work
local t = {}
for i = 1, 100000 do t["k" .. i] = 1 end
local a, b
while true do a = next(t, "k5") b = next(t, "k7") end
