-- expect memory
local function h(m) return h(m .. "x") end
local ok = xpcall(error, h, "x")
return ok
