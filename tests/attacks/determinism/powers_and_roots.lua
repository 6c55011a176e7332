-- expect value [1024.0,true,3,-4,-2,2,3.0,true]
return { 2 ^ 10, 2 ^ 0.5 == math.sqrt(2), 7 // 2, -7 // 2, 7 % -3, -7 % 3, 7.5 // 2, 1e308 * 10 == math.huge }
