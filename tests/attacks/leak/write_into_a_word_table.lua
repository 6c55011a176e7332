-- expect value {"seen":true}
local t = fixed or {}
local seen = t.mark
t.mark = "was here"
return { seen = seen == nil }
