-- expect value ["C","B","A"]
local people = { { name = "B", age = 30 }, { name = "A", age = 40 }, { name = "C", age = 20 } }
table.sort(people, function(a, b) return a.age < b.age end)
local names = {}
for i, p in ipairs(people) do names[i] = p.name end
return names
