-- expect work
local t = {}
local step = (1 << 20) - 1
for i = 1, 200000 do t[i * step] = i end
while true do local v = t[step * 7] end
