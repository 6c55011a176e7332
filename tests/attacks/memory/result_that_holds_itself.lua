-- expect result: holds itself
local t = { a = {} }
t.a.b = t
return t
