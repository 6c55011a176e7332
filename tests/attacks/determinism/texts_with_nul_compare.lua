-- expect value true
return ("a\0b" < "a\0c") and not ("a\0b" < "a") and ("a" < "a\0")
