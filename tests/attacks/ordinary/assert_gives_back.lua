-- expect value [1,"nee","assertion failed!"]
return { assert(1, "no"), (select(2, pcall(assert, false, "nee"))), (select(2, pcall(assert, nil))) }
