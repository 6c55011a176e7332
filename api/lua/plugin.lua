---@meta
-- What a task is (plugin.lua), and the files it may have beside it: facts, parameters, provisions, rules,
-- workflow, instruments, letters, handlers, records, indicators, cases.

---@class Api
---@class Declaration

---@class PluginFields
---@field title string  Dutch, for the screen
---@field version? string  "1.0.0"
---@field speaks Api  api "1"
---@field needs? string[]  what it may ask of the host: "clients.read", "letters.write" …
---@field offers? string[]  the provisions it can grant
---@field requires? table<string, string>  other plugins: { casework = ">=1.0.0" }

---@param name string  the name of the folder
---@return fun(fields: PluginFields): Declaration
function plugin(name) end

-- The version of this language that a plugin speaks.
---@param version string  "1"
---@return Api
function api(version) end
