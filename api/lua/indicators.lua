---@meta
-- What the monitor counts (indicators.lua): events with a day, in periods that are over. Counts below
-- five are left out, and so is what would give them away.

---@class IndicatorFields
---@field title string  Dutch
---@field unit string  Dutch: what one of them is called: "besluiten"
---@field counts "notifications"|"cases"|"decisions"|"provisions"|"endings"|"closings"|"handovers"|"orders"|"results"|"objections"|string  or the name of a record of this task
---@field sums? string  of a record: the whole number that is added up, where one record tells of several
---@field where? table<string, string|boolean|string[]>  what counts: { kind = "grant" }
---@field per string[]  one of "month", "quarter", "year"; and "age_group", columns, facts or fields
---@field law? string  the article that asks to account for it

---@param task string
---@return fun(items: Declaration[]): Declaration
function indicators(task) end

---@param name string
---@return fun(fields: IndicatorFields): Declaration
function indicator(name) end
