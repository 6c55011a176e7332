-- expect work
local t = {}
for i = 1, 200000 do t[i * 2.0 ^ 40 + 0.5] = i end
local sum = 0
while true do for i = 1, 200000 do sum = sum + (t[i * 2.0 ^ 40 + 0.5] or 0) end end
