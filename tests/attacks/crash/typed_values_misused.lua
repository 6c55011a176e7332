-- expect value true
local caught = 0
local tries = {
  function() return weeks(4) < months(1) end, function() return euros "1.00" + 1 end, function() return date "2026-01-01" + 1 end,
  function() return unknown < 1 end, function() return weeks(-1) end, function() return date "2026-02-30" end,
  function() return euros "1.0" end, function() return cents(1.5) end, function() return date "2026-01-01" + date "2026-01-01" end,
  function() return weeks(1 << 60) end, function() return euros "1.00" * (0 / 0) end, function() return euros "1.00" / 0 end,
  function() return -weeks(1) end, function() return #unknown end, function() return unknown() end,
}
for _, try in ipairs(tries) do if not pcall(try) then caught = caught + 1 end end
return caught == #tries
