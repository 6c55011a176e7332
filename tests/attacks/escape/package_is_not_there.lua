-- expect error: the word 'package' is not known
return package
