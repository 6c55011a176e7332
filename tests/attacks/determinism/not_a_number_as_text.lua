-- expect value ["nan","nan","nan","nan","nan"]
local n = 0 / 0
return { tostring(n), tostring(-n), string.format("%f", n), string.format("%.1f", -n), n .. "" }
