-- expect value [1,250,500]
local t = {}
for i = 1, 500 do t[i] = (i * 7919) % 501 end
table.sort(t)
return { t[1], t[250], t[500] }
