-- expect value ["Beste u","Beste Jan"]
local function greet(name) name = name or "u" return "Beste " .. name end
return { greet(), greet "Jan" }
