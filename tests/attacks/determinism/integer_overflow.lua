-- expect value [true,-2]
return { math.maxinteger + 1 == math.mininteger, math.maxinteger * 2 }
