-- expect value [9,7,5,3,3,1]
local t = { 5, 3, 9, 1, 7, 3 }
table.sort(t, function(a, b) return a > b end)
return t
