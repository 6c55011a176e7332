-- expect error: the word 'print' is not known
return print
