-- expect value ["c",3]
return { next({ a = 1, c = 3 }, "b") }
