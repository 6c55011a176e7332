-- expect value [42,31,3.5,255,true,"nil","1.5",7]
return { tonumber("42"), tonumber("0x1F"), tonumber("3.5"), tonumber("ff", 16), tonumber("x") == nil, tostring(nil), tostring(1.5), tonumber("  7  ") }
