-- The first prelude file: shows how the prelude works.
--
-- The files of this folder are built into the worker and run, in the order of their names, each time a
-- unit is loaded, before any policy file. Their globals ARE the words: what is assigned here can be
-- read, and not changed, by every policy file. Nothing else tells a policy file about them.
--
-- `...` is the host, which policy files never see:
--   host.line(level)        the line at which the function at that level stands; 1 is the caller
--   host.unknown_word(fn)   fn(word) gives the sentence for a word that does not exist
-- Lua's own words (the whitelist of sandbox.c) and those for dates, terms and amounts (values.c) are
-- there already. In a settings file only the words that are not Lua's are known.
local host = ...

host.unknown_word(function(word) return "the word '" .. word .. "' is not known" end)
