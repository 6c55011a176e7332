-- expect value [10,7,4,1,0.0,0.5,1.0]
local t = {}
for i = 10, 1, -3 do t[#t + 1] = i end
for x = 0, 1, 0.5 do t[#t + 1] = x end
return t
