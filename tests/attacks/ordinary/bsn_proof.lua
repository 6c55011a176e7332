-- expect value [true,false]
local function proof(bsn) local s = 0 for i = 1, 8 do s = s + (10 - i) * tonumber(bsn:sub(i, i)) end return (s - tonumber(bsn:sub(9, 9))) % 11 == 0 end
return { proof "999990019", proof "999990018" }
