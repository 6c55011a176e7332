-- expect value ["HULP BIJ HET HUISHOUDEN","hulp bij het huishouden",23,"Hulp","Huishouden","ned",72,"ab-ab-ab",23]
local s = "Hulp bij het Huishouden"
return { s:upper(), s:lower(), #s, s:sub(1, 4), s:sub(-10), s:reverse():sub(1, 3), s:byte(1), ("ab"):rep(3, "-"), s:len() }
