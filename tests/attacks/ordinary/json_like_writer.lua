-- expect value "{\"a\":\"x\",\"b\":[1,2]}"
local function write(v)
  if type(v) == "table" then
    local parts = {}
    if #v > 0 then for _, x in ipairs(v) do parts[#parts + 1] = write(x) end return "[" .. table.concat(parts, ",") .. "]" end
    for k, x in pairs(v) do parts[#parts + 1] = ("%q:%s"):format(k, write(x)) end
    return "{" .. table.concat(parts, ",") .. "}"
  end
  return type(v) == "string" and ("%q"):format(v) or tostring(v)
end
return write { b = { 1, 2 }, a = "x" }
