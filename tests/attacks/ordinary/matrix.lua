-- expect value [[7,10],[15,22]]
local a = { { 1, 2 }, { 3, 4 } }
local r = {}
for i = 1, 2 do r[i] = {} for j = 1, 2 do local s = 0 for k = 1, 2 do s = s + a[i][k] * a[k][j] end r[i][j] = s end end
return r
