-- expect value [3,4,4,9,2,4.0,3,1,true,true,true]
return { math.floor(3.7), math.ceil(3.2), math.abs(-4), math.max(3, 9, 2), math.min(3, 9, 2), math.sqrt(16), math.tointeger(3.0), math.fmod(7, 3), math.ult(1, 2), math.huge > 1, math.pi > 3.14 }
