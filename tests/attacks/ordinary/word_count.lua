-- expect value {"de":3,"en":2,"hond":1,"kat":1,"muis":1}
local count = {}
for w in ("de kat en de hond en de muis"):gmatch("%a+") do count[w] = (count[w] or 0) + 1 end
return count
