-- expect value true
local count = 0
for _ in pairs(_ENV) do count = count + 1 end
return count == 0 and not pcall(function() return _ENV.load end)
