---@meta
-- What a task may know (facts.lua). A rule sees no other fact.

---@class ValueType
---@class FactFields
---@field [1] string  who tells us: "BRP", "CIZ", "client"
---@field [2] string  the question, in Dutch, when it is not known
---@field type? ValueType  yes_no when nothing says otherwise
---@field min? number|Amount|Date
---@field max? number|Amount|Date
---@field title? string
---@field known_to? string[]  roles that may see it; without: all who may see the case

---@class DerivedFields
---@field type? ValueType
---@field from? string[]  the facts it is worked out from; required with a function
---@field uses? string[]  the settings it looks at; required with a function
---@field value any  an expression, a condition, or a function of facts (and settings)
---@field title? string
---@field untested? string  why no case notices when it is broken (naober test --mutate)

---@param task string
---@return fun(items: Declaration[]): Declaration
function facts(task) end

---@param name string
---@return fun(fields: FactFields): Declaration
function fact(name) end

-- A fact that is worked out, never asked.
---@param name string
---@return fun(fields: DerivedFields): Declaration
function derived(name) end

---@type ValueType
yes_no = nil
---@type ValueType
whole_number = nil
---@type ValueType
number = nil
---@type ValueType
text = nil
---@type ValueType  the same as text
text_value = nil
---@type ValueType
date_value = nil
---@type ValueType
amount = nil
---@type ValueType
term_value = nil

---@param options string[]
---@return ValueType
function choice(options) end
