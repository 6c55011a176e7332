-- expect value [2,1,true]
local a, b, c = 1, 2
a, b = b, a
return { a, b, c == nil }
