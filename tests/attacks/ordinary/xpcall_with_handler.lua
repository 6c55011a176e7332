-- expect value [false,"caught"]
return { xpcall(function(x) return x .. nil end, function(m) return "caught" end, "a") }
