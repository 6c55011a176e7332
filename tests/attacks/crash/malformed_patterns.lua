-- expect value 15
local bad = { "[", "[^", "[]", "%", "(", ")", "%b", "%bx", "%f", "%f[", "(()", "%1", "%9", "[a-", "[%", "(%1)" }
local caught = 0
for _, pattern in ipairs(bad) do if not pcall(string.find, "abc", pattern) then caught = caught + 1 end end
return caught
