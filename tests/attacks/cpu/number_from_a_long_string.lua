-- expect work
local s = (" "):rep(4000000) .. "1"
local n = 0
while true do n = n + s end
