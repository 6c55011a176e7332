-- expect error: fresh
local seen = fixed and fixed.mark
if fixed then fixed.mark = true end
error(seen and "leaked" or "fresh", 0)
