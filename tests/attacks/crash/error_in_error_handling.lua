-- expect value 2
local function h() error("again") end
return select("#", xpcall(error, h, "x"))
