-- expect memory
local seen = fixed and fixed.mark
if fixed then fixed.mark = true end
if seen then return "leaked" end
local s = "x"
while true do s = s .. s end
