-- expect memory
local a = ("a"):rep(4000000)
local t = {}
while true do t[a .. "x"] = 1 end
