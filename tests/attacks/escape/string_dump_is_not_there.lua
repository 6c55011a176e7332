-- expect value true
return string.dump == nil and ("").dump == nil and string.pack == nil and string.unpack == nil
