-- expect value [5,8]
local n, m = 0, 0
while n < 5 do n = n + 1 end
repeat m = m + 2 until m > 7
return { n, m }
