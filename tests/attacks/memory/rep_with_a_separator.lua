-- expect error: too large
return ("x"):rep(1 << 24, ("y"):rep(1000))
