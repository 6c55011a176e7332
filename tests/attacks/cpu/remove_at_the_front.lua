-- expect work
local t = table.pack(("x"):rep(100000):byte(1, -1))
while true do table.remove(t, 1) t[#t + 1] = 1 end
