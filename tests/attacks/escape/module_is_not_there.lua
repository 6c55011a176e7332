-- expect error: the word 'module' is not known
return module
