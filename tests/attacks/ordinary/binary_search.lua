-- expect value 500
local t = {}
for i = 1, 1000 do t[i] = i * 3 end
local lo, hi = 1, #t
while lo < hi do local mid = (lo + hi) // 2 if t[mid] < 1500 then lo = mid + 1 else hi = mid end end
return lo
