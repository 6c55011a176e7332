-- expect value true
local _, seen = xpcall(function() error("x", 0) end, function(message) return type(message) .. message end)
return seen == "stringx"
