-- expect value ["2026-02-28","2025-12-31",true,29,2026,1,6,"2025-02-28",true]
local d = date "2026-01-31"
return { tostring(d + months(1)), tostring(d - days(31)), d + weeks(1) == date "2026-02-07", date "2026-03-01" - d, d.year, d.month, d.weekday, tostring(date "2024-02-29" + years(1)), d < date "2026-02-01" }
