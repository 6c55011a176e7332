-- expect value [0,0,0,1,0]
return { 1 << 64, 1 << -1, 1 >> 63, -1 >> 63, 1 << math.maxinteger }
