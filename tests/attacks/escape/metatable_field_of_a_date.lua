-- expect value true
return date("2026-01-01").__index == nil and date("2026-01-01").__metatable == nil
