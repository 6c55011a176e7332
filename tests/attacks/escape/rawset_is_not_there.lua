-- expect error: the word 'rawset' is not known
return rawset
