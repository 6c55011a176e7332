-- expect value ["7",3,"xxx"]
return { ("%d"):format(7), #("abc"), ("x"):rep(3) }
