-- expect work
while true do for _ in (("ab "):rep(1000)):gmatch("%a+") do end end
