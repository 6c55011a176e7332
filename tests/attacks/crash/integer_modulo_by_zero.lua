-- expect error
return 1 % 0
