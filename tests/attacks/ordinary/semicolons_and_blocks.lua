-- expect value 1
do local x = 1; do local x = 2 end; return x end
