-- expect memory
local t = {}
while true do pcall(function() return t.a.b.c.d end) end
