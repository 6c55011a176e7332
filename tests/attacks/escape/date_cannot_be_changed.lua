-- expect error: cannot be changed
local d = date "2026-01-01"
d.year = 1999
return d
