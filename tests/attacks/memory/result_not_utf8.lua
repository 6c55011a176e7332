-- expect result: UTF-8
return "\xff"
