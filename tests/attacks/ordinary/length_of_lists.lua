-- expect value [9,3,3]
local t = {}
for i = 1, 10 do t[i] = i end
t[10] = nil
return { #t, #"abc", #{ 1, 2, 3 } }
