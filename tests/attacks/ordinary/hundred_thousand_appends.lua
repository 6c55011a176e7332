-- expect value 100000
local t = {}
for i = 1, 100000 do t[#t + 1] = i end
return #t
