-- expect value 1499998
local s = 0
for i = 1, 500000 do s = s + i % 7 end
return s
