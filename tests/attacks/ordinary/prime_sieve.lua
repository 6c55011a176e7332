-- expect value 2262
local n, found = 20000, 0
local composite = {}
for i = 2, n do if not composite[i] then found = found + 1 for j = i * i, n, i do composite[j] = true end end end
return found
