-- expect work
local s = "a" .. ("\x80"):rep(4000000)
while true do utf8.offset(s, -1) end
