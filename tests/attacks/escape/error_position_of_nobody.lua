-- expect value true
local fine, says = pcall(error, "x", 100)
return not fine and says == "x"
