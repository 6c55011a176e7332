---@meta
-- What a region or a municipality sets for one task: municipalities/<region>/<task>.lua and
-- municipalities/<region>/<municipality>/<task>.lua. Data only.

---@class Adoption
---@field by string  "college", "council"
---@field on string  "2026-03-10"
---@field source string

---@class PolicyFields
---@field of? string  "region" or "region/municipality": where the file stands
---@field adopted Adoption
---@field [integer] Declaration  set "…" {…}, rule "…" {…}, step "…" {…}, skip "…" {…}

---@class SetValue
---@field [1] any  the value
---@field from string  the first day it holds
---@field source? string  "art. 3"
---@field because? string  Dutch
---@field untested? string  why no case notices when this is dropped (naober test --mutate)
---@field only_for? string  the pilot (municipality.lua) whose cases it holds for; also of step and skip
---@field room? Room  a region may leave less room to its municipalities

---@param task string
---@return fun(fields: PolicyFields): Declaration
function policy(task) end

---@param setting string
---@return fun(values: SetValue[]): Declaration
function set(setting) end
