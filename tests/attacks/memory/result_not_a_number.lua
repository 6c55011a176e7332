-- expect result: at .x
return { x = 0 / 0 }
