-- expect error: the word 'load' is not known
return load
