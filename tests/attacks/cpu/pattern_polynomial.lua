-- expect work
return string.find(("a"):rep(100000), ".*.*.*b")
