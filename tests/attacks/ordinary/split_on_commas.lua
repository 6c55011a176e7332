-- expect value ["a","b","","c"]
local t = {}
for part in ("a,b,,c"):gmatch("([^,]*)") do t[#t + 1] = part end
return t
