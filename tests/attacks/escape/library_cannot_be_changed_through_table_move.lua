-- expect error
table.move({ 1 }, 1, 1, 1, math)
return math[1]
