-- expect error: the word 'collectgarbage' is not known
return collectgarbage
