-- expect error
table.insert(string, "x")
return #string
