-- expect work
local t = {}
for i = 1, 300000 do t[i] = i % 7 end
while true do table.sort(t, function(a, b) return a < b end) end
