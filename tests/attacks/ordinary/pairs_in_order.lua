-- expect value "a1 b2 c3"
local t = {}
for k, v in pairs { c = 3, a = 1, b = 2 } do t[#t + 1] = k .. v end
return table.concat(t, " ")
