-- expect value false
local function f() return f() + 1 end
local ok = xpcall(f, function(m) return f() end)
return ok
