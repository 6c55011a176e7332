-- expect value "2"
local ok, says = pcall(function() error("mis") end)
return says:match(":(%d+): mis$")
