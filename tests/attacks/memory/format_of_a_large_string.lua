-- expect memory
local s = ("x"):rep(4000000)
return #string.format("%s%s%s", s, s, s)
