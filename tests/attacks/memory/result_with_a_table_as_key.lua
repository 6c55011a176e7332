-- expect result: neither
return { [{}] = 1 }
