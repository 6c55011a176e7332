-- expect value "line one\nline two and ]] more"
return [[
line one
line two]] .. [==[ and ]] more]==]
