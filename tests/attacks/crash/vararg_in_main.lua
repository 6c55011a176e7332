-- expect value 1
return select("#", ...)
