-- expect value [20892,1999]
local parts = {}
for i = 1, 2000 do parts[#parts + 1] = "regel " .. i end
local s = table.concat(parts, "\n")
return { #s, select(2, s:gsub("\n", "")) }
