-- expect memory
local m = cents(1)
while true do m = m + cents(1) end
