-- expect value 2
local t = { 1, 2, 3, 4, 5, 6, 7, 8 }
for i = 8, 3, -1 do t[i] = nil end
return #t
