-- expect value 3
local t = { a = 1, b = 2, c = 3 }
local n = 0
for k in pairs(t) do t[k] = nil n = n + 1 end
return n
