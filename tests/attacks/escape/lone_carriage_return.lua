-- expect load
-- commentreturn "hidden"
return 1
