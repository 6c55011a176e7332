-- expect work
local seen = fixed and fixed.mark
if fixed then fixed.mark = true end
if seen then return "leaked" end
while true do end
