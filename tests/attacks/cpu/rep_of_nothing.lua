-- expect work
while true do string.rep("", 1 << 62) end
