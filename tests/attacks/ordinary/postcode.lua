-- expect value [true,true,false]
local function valid(p) return p:match("^%d%d%d%d%s?%u%u$") ~= nil end
return { valid "1811 AB", valid "1811AB", valid "811 AB" }
