---@meta
-- Who is here: region.lua and municipality.lua.

---@class RegionFields
---@field title string
---@field municipalities? string[]  without: those that have a folder

---@class CodeFields
---@field [1] string  four digits of Statistics Netherlands (CBS)
---@field from string
---@field till? string

---@class MunicipalityFields
---@field title string
---@field code CodeFields[]
---@field plugins string[]  the tasks in use
---@field theme? table<string, string>

---@param name string  the name of the folder
---@return fun(fields: RegionFields): Declaration
function region(name) end

---@param name string  the name of the folder
---@return fun(fields: MunicipalityFields): Declaration
function municipality(name) end
