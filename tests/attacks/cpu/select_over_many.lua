-- expect work
local function f(...) for i = 1, 1 << 40 do local x = select(i % 100 - 200, ...) end end
f(table.unpack(table.pack(("x"):rep(50000):byte(1, -1))))
