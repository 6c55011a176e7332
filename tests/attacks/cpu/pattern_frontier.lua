-- expect value null
return (("a"):rep(4000000)):find("%f[%d].-%f[%D].-x")
