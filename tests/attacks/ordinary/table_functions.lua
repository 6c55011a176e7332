-- expect value ["0,1,2,3",4,4,3]
local t = { 3, 1, 2 }
table.sort(t)
table.insert(t, 4)
table.insert(t, 1, 0)
local removed = table.remove(t)
return { table.concat(t, ","), removed, select("#", table.unpack(t)), table.pack(1, nil, 3).n }
