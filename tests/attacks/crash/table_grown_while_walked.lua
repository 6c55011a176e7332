-- expect value true
local t = {}
for i = 1, 100 do t[i] = i end
local n = 0
for k in pairs(t) do t[k + 1000] = 1 n = n + 1 end
return n >= 100
