-- expect value ["a","b",2]
local t = { a = 1, b = 2 }
local k = next(t)
return { k, next(t, k) }
