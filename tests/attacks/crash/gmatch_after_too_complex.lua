-- expect value true
local s = ("("):rep(300)
local n = 0
for i = 1, 50 do
  local it = (("a"):rep(1000)):gmatch(("(.?"):rep(30) .. ("x?"):rep(300) .. (")"):rep(30))
  if pcall(it) then n = n + 1 end
  pcall(it)
end
return n >= 0
