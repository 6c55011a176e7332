-- expect work
while true do pcall(function() return nonexistent_word end) end
