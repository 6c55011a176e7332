-- expect work
local s = (" "):rep(4000000) .. "z"
while true do tonumber(s, 36) end
