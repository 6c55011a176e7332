-- expect value "BZ_abé"
local t = { "b", "B", "a", "é", "Z", "_" }
table.sort(t)
return table.concat(t)
