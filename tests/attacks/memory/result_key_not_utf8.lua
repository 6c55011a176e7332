-- expect result: UTF-8
return { ["\xc3"] = 1 }
