-- expect load
local s = "ÿþ"
return 1
