-- expect value "no"
local a = 1
local t = { [true] = "yes", [false] = "no" }
return t[1 < a]
