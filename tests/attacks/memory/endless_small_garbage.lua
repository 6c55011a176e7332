-- expect memory
while true do local t = { {}, {}, {} } end
