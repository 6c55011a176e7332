-- expect error
local s = "x"
s.upper = function() return "caught" end
return s:upper()
