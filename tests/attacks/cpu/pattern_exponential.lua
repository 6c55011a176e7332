-- expect work
return string.find(("a"):rep(400), ".-.-.-.-b")
