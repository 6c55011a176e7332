-- expect value 80
local limit <const> = 80
local nothing <close> = nil
return limit
