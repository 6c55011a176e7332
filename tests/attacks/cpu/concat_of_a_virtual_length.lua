-- expect error
return table.concat({}, "", 1, 1 << 60)
