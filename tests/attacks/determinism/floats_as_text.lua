-- expect value ["1e+15","0.1","1e+100","1e+15","-0.0","3.0"]
return { tostring(1e15), tostring(0.1), tostring(1e100), 1e15 .. "", tostring(-0.0), tostring(3.0) }
