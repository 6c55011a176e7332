-- expect value 2
local n = 0
for _ in ipairs { 1, 2, nil, 4 } do n = n + 1 end
return n
