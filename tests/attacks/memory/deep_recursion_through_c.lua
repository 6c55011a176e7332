-- expect value true
local function f() return pcall(f) end
return f()
