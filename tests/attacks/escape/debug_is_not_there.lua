-- expect error: the word 'debug' is not known
return debug
