-- expect work
while true do end
