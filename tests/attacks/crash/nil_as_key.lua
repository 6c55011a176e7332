-- expect error: nil
local t = {}
t[nil] = 1
