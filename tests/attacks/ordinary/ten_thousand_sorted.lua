-- expect value true
local t = {}
for i = 1, 10000 do t[i] = (i * 7919) % 10007 end
table.sort(t, function(a, b) return a < b end)
for i = 2, #t do if t[i - 1] > t[i] then return false end end
return true
