-- expect value ["number","string","table","nil","boolean","function","date","term","unknown"]
return { type(1), type("x"), type({}), type(nil), type(true), type(type), type(date "2026-01-01"), type(weeks(1)), type(unknown) }
