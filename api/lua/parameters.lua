---@meta
-- What may be set (parameters.lua), and how much room each layer leaves to the next.

---@class Room
---@class ParameterFields
---@field title? string  Dutch, for the screen
---@field law? string  the article
---@field agreed? string  when the bounds are the municipalities' own: "commons, 2026-01-01"
---@field room Room  fixed, at_most(…), at_least(…), between(…, …), one_of {…}, free(…)
---@field open_to? ("region"|"municipality")[]  who may fill the room; not with fixed
---@field default any|DatedDefault[]  a value; or the values of the law, each from its day
---@field names? "organisation"  each value is the name of an organisation in roles.lua, or "" for none
---@field unsure? string  what still has to be confirmed about the source
---@field untested? string  why no case notices when it is broken (naober test --mutate)

-- Amounts that the law changes keep their history: before the first day the first one holds.
---@class DatedDefault
---@field [1] any  the value
---@field from string  the first day it holds
---@field source? string  "Stb. 2019, 185"
---@field unsure? string  what still has to be confirmed about it
---@field room? Room  the bounds from that day on

---@param task string
---@return fun(items: Declaration[]): Declaration
function parameters(task) end

---@param name string
---@return fun(fields: ParameterFields): Declaration
function parameter(name) end

---@type Room  no layer below may touch it
fixed = nil

---@param most Literal
---@return Room
function at_most(most) end

---@param least Literal
---@return Room
function at_least(least) end

---@param least Literal
---@param most Literal
---@return Room
function between(least, most) end

---@param options any[]
---@return Room
function one_of(options) end

---@param type ValueType
---@return Room
function free(type) end
