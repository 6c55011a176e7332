---@meta
-- Who is here: region.lua and municipality.lua.

---@class RegionFields
---@field title string
---@field municipalities? string[]  without: those that have a folder
---@field guests? string[]  "region/municipality": who takes part for some tasks

---@class CodeFields
---@field [1] string  four digits of Statistics Netherlands (CBS)
---@field from string
---@field till? string

-- The accents of another region hold here for some tasks: that region names us among its guests.
---@class PartnershipFields
---@field region string  the name of its folder
---@field cluster string  as provisions.lua spells it: "Vervoer"
---@field tasks string[]

-- A trial with some of the cases: set, step and skip with only_for = "…" hold for them alone.
---@class PilotFields
---@field [1] string  its name
---@field title string
---@field postcodes? string[]  four digits: who lives there takes part by itself
---@field from string
---@field till? string  the last day on which a case begins in it
---@field source? string
---@field because string  Dutch

---@class MunicipalityFields
---@field title string
---@field code CodeFields[]
---@field plugins string[]  the tasks in use
---@field theme? table<string, string>
---@field partnerships? PartnershipFields[]
---@field pilots? PilotFields[]

---@param name string  the name of the folder
---@return fun(fields: RegionFields): Declaration
function region(name) end

---@param name string  the name of the folder
---@return fun(fields: MunicipalityFields): Declaration
function municipality(name) end
