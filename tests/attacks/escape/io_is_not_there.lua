-- expect error: the word 'io' is not known
return io
