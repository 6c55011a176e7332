-- expect result: larger
return ("x"):rep(2000000)
