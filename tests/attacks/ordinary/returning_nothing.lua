-- expect value null
local x = 1
