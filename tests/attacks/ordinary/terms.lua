-- expect value [true,true,true,"6w",3,"months",false]
return { weeks(6) == days(42), months(12) == years(1), weeks(4) < weeks(6), tostring(weeks(2) * 3), months(3).count, months(3).unit, weeks(4) == months(1) }
