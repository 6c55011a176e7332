---@meta
-- How the first conversation is held (instruments.lua).

---@class InstrumentsFields
---@field common_minimum string[]  topics that every instrument covers
---@field [integer] Declaration

---@class InstrumentFields
---@field title string  Dutch
---@field every_topic? boolean  a domain that is skipped carries a mark
---@field scored? boolean  the client marks each domain from 0 (badly) to 10 (well)
---@field [integer] Declaration  domains

---@class DomainFields
---@field asks string  Dutch: how it is opened
---@field covers string  a topic of the common minimum
---@field icf? string[]  codes of the ICF that it stands for: { "d4" }

---@param task string
---@return fun(fields: InstrumentsFields): Declaration
function instruments(task) end

---@param name string
---@return fun(fields: InstrumentFields): Declaration
function instrument(name) end

---@param name string
---@return fun(fields: DomainFields): Declaration
function domain(name) end
