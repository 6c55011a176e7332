-- expect work
repeat until false
