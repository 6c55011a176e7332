-- expect error: the word 'dofile' is not known
return dofile
