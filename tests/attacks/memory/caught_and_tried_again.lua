-- expect memory
local s = ("x"):rep(1 << 20)
while true do pcall(function() s = s .. s end) end
