-- expect error: the word 'getmetatable' is not known
return getmetatable
