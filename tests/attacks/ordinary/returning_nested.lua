-- expect value {"a":{"b":{"c":[1,{"d":"x"}]}},"list":[]}
return { a = { b = { c = { 1, { d = "x" } } } }, list = {} }
