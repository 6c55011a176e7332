-- expect result: infinite
return 1 / 0
