-- expect error: the word 'warn' is not known
return warn
