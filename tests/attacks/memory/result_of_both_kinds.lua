-- expect result: not both
return { 1, name = "x" }
