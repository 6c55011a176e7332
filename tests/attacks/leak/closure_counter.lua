-- expect value 2
local n = 0
local function count() n = n + 1 return n end
count()
return count()
