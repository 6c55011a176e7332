-- expect value 301
local function f(n) if n == 0 then return "x" end return "a" .. f(n - 1) .. "b" end
return #f(150)
