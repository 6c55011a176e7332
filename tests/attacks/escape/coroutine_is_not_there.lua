-- expect error: the word 'coroutine' is not known
return coroutine
