---@meta
-- What a task can grant (provisions.lua).

---@class ProvisionFields
---@field title string  Dutch
---@field kind "general"|"tailored"  a tailored one needs a decision
---@field law "wmo"|"youth"|"participation"
---@field phase? "before_access"|"in_access"|"after_access"
---@field cluster? string
---@field unit? string  "hours_per_week"
---@field price? Amount|Expression  what one unit costs the municipality: euros "37.20", or setting "hour_price"
---@field funding? string
---@field scale? string
---@field article? string

---@param task string
---@return fun(items: Declaration[]): Declaration
function provisions(task) end

---@param name string
---@return fun(fields: ProvisionFields): Declaration
function provision(name) end
