-- expect value "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"
local t, seen = {}, {}
for i = 1, 20 do t[{ i }] = i end
for k, v in pairs(t) do seen[#seen + 1] = v end
return table.concat(seen, " ")
