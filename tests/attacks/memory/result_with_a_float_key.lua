-- expect result: neither
return { [1.5] = 1 }
