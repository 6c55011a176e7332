-- expect error: the word 'os' is not known
return os
