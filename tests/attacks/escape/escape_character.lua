-- expect load
local s = "[2K"
return 1
