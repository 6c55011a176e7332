-- expect value ["een","twee","drie"]
local words = {}
for word in ("een twee  drie"):gmatch("%a+") do words[#words + 1] = word end
return words
