-- expect value true
local t = {}
for i = 0, 255 do t[#t + 1] = string.char(i) end
local s = table.concat(t)
return #s == 256 and s:byte(256) == 255 and #string.format("%q", s) > 256
