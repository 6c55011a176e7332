-- expect error: the word 'setmetatable' is not known
return setmetatable
