-- expect value [false,"mis",false,7,true,3]
local ok, says = pcall(error, "mis", 0)
local ok2, value = pcall(function() error({ code = 7 }) end)
local ok3, three = pcall(function(a, b) return a + b end, 1, 2)
return { ok, says, ok2, value.code, ok3, three }
