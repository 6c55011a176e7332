-- expect value ["1.5",true,"1.50"]
return { tostring(1.5), tonumber("1,5") == nil, string.format("%.2f", 1.5) }
