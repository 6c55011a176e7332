-- expect value [3,4,3,5]
return { ("hello"):find("()ll()") }
