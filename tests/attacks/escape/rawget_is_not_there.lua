-- expect error: the word 'rawget' is not known
return rawget
