-- expect work
local a, b = ("a"):rep(4000000), ("a"):rep(4000000)
local n = 0
while true do if a == b and a <= b then n = n + 1 end end
