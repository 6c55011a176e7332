-- expect value ["inf","-inf"]
return { tostring(1 / 0), tostring(-1 / 0) }
