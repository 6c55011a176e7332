-- expect error: the word 'setfenv' is not known
return setfenv
