-- expect value 1
return 1, 2, 3
