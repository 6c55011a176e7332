-- expect value 1
local s = ("mark"):rep(3)
local t = { [s] = 1 }
return t["markmarkmark"]
