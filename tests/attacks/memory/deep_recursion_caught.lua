-- expect memory
local function f() return 1 + f() end
local n = 0
while true do n = n + 1 pcall(f) end
