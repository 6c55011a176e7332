Lua -- expect load
