-- expect value 1000
local s = ""
for i = 1, 1000 do s = s .. "x" end
return #s
