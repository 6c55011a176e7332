-- expect value [5,7]
return { ("hello world"):find("o w") }
