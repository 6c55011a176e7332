-- expect result: deeper
local t = {}
local top = t
for i = 1, 50 do t.x = {} t = t.x end
return top
