---@meta
-- What plugin code finds of Lua 5.4 when it runs, beside the words of the policy language. Settings files find
-- none of it.
--
-- There: assert, error, ipairs, next, pairs, pcall, rawequal, rawlen, select, tonumber, tostring, type, xpcall;
-- string (without dump, pack, packsize, unpack), table, utf8, and math (without random, randomseed).
-- Not there: load, dofile, io, os, debug, package, coroutine, collectgarbage, metatables, print, _G.
--
-- What differs from Lua elsewhere, so that the same facts give the same answer everywhere:
--   pairs and next    numbers ascending, then texts by byte, then false and true, then the rest as it was made
--   a name that is not declared is an error: write `local`. A function that runs may write globals of its own;
--   they are gone when it ends
--   tostring          of a table or function is "table" or "function"; no address shows, string.format has no %p
--   texts compare by byte; there is no locale, no clock, no dice
--   the library and the words cannot be changed; locals of a file live for one evaluation
-- Every step counts as work; at a limit the evaluation ends and no pcall sees it.

-- What another file of the same unit returned: require "helpers" reads helpers.lua beside this one.
---@param name string
---@return any
function require(name) end

-- Like Lua's, and "date", "term", "amount" or "unknown" for values with a unit.
---@param value any
---@return string
function type(value) end
