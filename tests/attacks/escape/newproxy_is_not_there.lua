-- expect error: the word 'newproxy' is not known
return newproxy
