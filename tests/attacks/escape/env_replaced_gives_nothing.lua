-- expect value true
local given = {}
local function inside()
  local _ENV <const> = given
  x = 1
  return load == nil and string == nil
end
return inside() and given.x == 1
