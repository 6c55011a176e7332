-- expect error: is not declared
secret = 1
