-- expect value true
return pcall(string.rep, "x", -1) and not pcall(string.find, ("a"):rep(300), ("a?"):rep(300) .. "b")
