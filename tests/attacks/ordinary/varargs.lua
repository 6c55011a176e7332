-- expect value [3,1,2,2,[1,2,3]]
local function f(...)
  local a, b = ...
  return select("#", ...), a, b, (select(2, ...)), { ... }
end
return { f(1, 2, 3) }
