-- expect value [4,"é€",4,233,true,4]
local n = 0
for _ in utf8.codes("café") do n = n + 1 end
return { utf8.len("café"), utf8.char(233, 8364), n, utf8.codepoint("é"), #utf8.charpattern > 0, utf8.offset("café", 4) }
