-- expect error: the word 'getfenv' is not known
return getfenv
