-- expect value [true,false,2,3]
local t = { 1, 2 }
return { rawequal(t, t), rawequal(t, {}), rawlen(t), rawlen("abc") }
