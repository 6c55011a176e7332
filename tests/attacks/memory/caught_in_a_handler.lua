-- expect memory
xpcall(function() return ("x"):rep(1 << 30) end, function() return "caught" end)
return "survived"
