-- expect value {"a":"1","b":"2"}
local t = {}
for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do t[k] = v end
return t
