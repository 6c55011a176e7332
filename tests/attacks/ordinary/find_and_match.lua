-- expect value ["2026","04","27"]
return { ("2026-04-27"):match("^(%d+)-(%d+)-(%d+)$") }
