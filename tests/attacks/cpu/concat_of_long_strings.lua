-- expect memory
local a = ("a"):rep(2000000)
while true do local b = a .. a end
