-- expect value 0
local t = {}
t[1 << 40] = 1
return #t
