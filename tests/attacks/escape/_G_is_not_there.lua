-- expect error: the word '_G' is not known
return _G
