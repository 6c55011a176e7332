-- expect work
local t = {}
for i = 1, 10000 do t["k" .. i] = 1 end
while true do for _ in pairs(t) do break end end
