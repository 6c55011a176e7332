-- expect work
return (("a"):rep(4000000)):find(("a"):rep(400000) .. "b", 1, true)
