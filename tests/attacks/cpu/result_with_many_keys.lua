-- expect result
local t = {}
for i = 1, 90000 do t["k" .. i] = i end
return t
