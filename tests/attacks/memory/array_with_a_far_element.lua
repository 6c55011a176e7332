-- expect value 62
local t = {}
for i = 0, 62 do t[1 << i] = i end
return t[1 << 62]
