-- expect value 1
local _ENV <const> = { 1 }
local a = _ENV[1]
return a
