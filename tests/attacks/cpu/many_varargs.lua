-- expect work
local function f(...) return select("#", ...) end
local t = {}
for i = 1, 50000 do t[i] = i end
while true do f(table.unpack(t)) end
