-- expect value 1
do local x <close> = nil end
return 1
