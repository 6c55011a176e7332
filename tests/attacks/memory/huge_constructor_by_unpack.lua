-- expect memory
local t = {}
for i = 1, 150000 do t[i] = i end
local all = {}
while true do all[#all + 1] = { table.unpack(t) } end
