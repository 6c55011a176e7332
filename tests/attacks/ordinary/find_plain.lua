-- expect value [2,4,4]
return { ("a.b.c"):find(".", 1, true), ("a.b.c"):find("%.", 3) }
