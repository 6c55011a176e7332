-- expect error: the library cannot be changed
string.upper = function() return "caught" end
return ("x"):upper()
