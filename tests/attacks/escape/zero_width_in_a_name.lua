-- expect load
local a​b = 1
return 1
