-- expect work
local class = "[" .. ("b"):rep(20000) .. "]"
return ("a"):rep(100000):find(class)
