-- expect value 12
local n = 0
for i = 1, 10 do for j = 1, 10 do n = n + 1 if j == 3 then break end end if i == 4 then break end end
return n
