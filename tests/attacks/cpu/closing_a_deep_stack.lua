-- expect work
local function deep(n) if n == 0 then while true do pcall(error, "x") end end return 1 + deep(n - 1) end
return deep(30000)
