-- expect value ["a","b",3]
local q = { first = 1, last = 0 }
local function push(v) q.last = q.last + 1 q[q.last] = v end
local function pop() local v = q[q.first] q[q.first] = nil q.first = q.first + 1 return v end
push "a" push "b"
return { pop(), pop(), q.first }
