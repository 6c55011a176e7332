-- expect value {"a":1,"c":3}
local t = { a = 1, b = 2, c = 3 }
for k, v in pairs(t) do if v == 2 then t[k] = nil end end
return t
