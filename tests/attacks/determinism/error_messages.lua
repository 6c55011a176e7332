-- expect value ["attempt to index a nil value (field 'x')","attempt to call a table value (upvalue 't')","attempt to perform arithmetic on a table value (upvalue 't')","attempt to get length of a nil value","attempt to compare two table values","attempt to call a nil value (method 'bad')","bad argument #1 to 'rep' (string expected, got no value)","bad argument #1 to 'floor' (number expected, got string)"]
local t = {}
local says = {}
for i, f in ipairs {
  function() return t.x.y end, function() return t() end, function() return t + 1 end, function() return #nil end,
  function() return {} < {} end, function() return ("x"):bad() end, function() return string.rep() end, function() return math.floor("a") end,
} do says[i] = select(2, pcall(f)):gsub("^.-:%d+: ", "") end
return says
