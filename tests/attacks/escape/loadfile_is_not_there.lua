-- expect error: the word 'loadfile' is not known
return loadfile
