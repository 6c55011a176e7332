-- expect error: the word 'loadstring' is not known
return loadstring
