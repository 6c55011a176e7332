-- expect value false
return pcall(string.gsub, "x", "x", "%2")
