---@meta
-- Rules advise; a mandated person decides (rules.lua). All are asked; refer outranks weigh, then ask, refuse,
-- grant; where none speaks, a person looks.

---@class Outcome
---@class RuleFields
---@field title? string
---@field law string  the article
---@field when Condition|fun(facts: table, settings: table): boolean|Unknown
---@field reads? string[]  the facts a function sees; required with a function
---@field uses? string[]  the settings a function sees; required with a function
---@field gives Outcome
---@field because string  Dutch, B1: the sentence in the letter
---@field also? (Condition|string)[]  sentences that a setting adds: { if_set("setting", "…") }
---@field may_be_lifted? boolean  a region or municipality may put a rule of its own in its place
---@field lifts? string  in a local rule: whose place it takes
---@field untested? string  why no case notices when it is broken (naober test --mutate)

---@param task string
---@return fun(items: Declaration[]): Declaration
function rules(task) end

---@param name string
---@return fun(fields: RuleFields): Declaration
function rule(name) end

---@param provision string
---@param values? table<string, Literal|Expression>  { hours = … }
---@return Outcome
function grant(provision, values) end

---@param to string
---@return Outcome
function refer(to) end

-- A person weighs it: weigh, or weigh "refuse" with what the rule leans to.
---@param leaning? string
---@return Outcome
function weigh(leaning) end

-- These stand alone: gives = refuse, gives = ask.
---@return Outcome
function refuse() end

---@return Outcome
function ask() end
