-- expect value 1000
local t = {}
for i = 1, 1000 do t[i] = ("secret"):rep(10) .. i end
return #t
