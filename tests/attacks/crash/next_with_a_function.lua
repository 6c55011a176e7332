-- expect value true
local f = function() end
return next({ 1 }, f) == nil
