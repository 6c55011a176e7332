-- expect value 2001000
local t = {}
for i = 1, 2000 do t[function() return i end] = i end
local n = 0
for _, v in pairs(t) do n = n + v end
return n
