---@meta
-- What a task keeps of its own (records.lua): typed fields, from which a form and an API follow.
-- Every save is a new version; an older one is shown with the labels of its own day.

---@class FieldFields
---@field type ValueType
---@field title string  Dutch: the label
---@field help? string  Dutch: a sentence below the label
---@field required? boolean
---@field min? number|Amount|Date
---@field max? number|Amount|Date
---@field max_length? integer  characters of a text; 2000 when not given
---@field titles? table<string, string>  Dutch labels of the options of a choice
---@field identifies? boolean  says who or where somebody is: kept sealed with the person's key

---@class RecordFields
---@field title string  Dutch
---@field of "case"|"client"|"household"|"municipality"  what it hangs on
---@field fields Declaration[]  in the order in which they are asked
---@field law? string  the article that asks for it
---@field act? string  what somebody must be allowed to do to save one; "record_facts" when not given
---@field known_to? string[]  roles that may see and save it; without: all who may see the rest
---@field keep? Term  how long after it ended
---@field only_one? boolean  at most one at a time of each case, client, household or municipality

---@param task string
---@return fun(items: Declaration[]): Declaration
function records(task) end

---@param name string
---@return fun(fields: RecordFields): Declaration
function record(name) end

---@param name string
---@return fun(fields: FieldFields): Declaration
function field(name) end
