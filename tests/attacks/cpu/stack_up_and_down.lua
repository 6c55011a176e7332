-- expect work
local function f(n) if n > 0 then f(n - 1) end end
while true do f(20000) end
