---@meta
-- Tests of a policy (cases.lua). The name of a case is the promise it keeps.

---@class Expected
---@field outcome? "grant"|"refuse"|"ask"|"weigh"|"refer"
---@field because? string[]  all rules that spoke
---@field about? string[]  the facts that are asked
---@field says? string  stands in the reasons
---@field says_not? string
---@field refused? string  what a refused setting says

---@class CaseFields
---@field given? table<string, any>  facts
---@field but? table<string, any>  facts that differ from `given`
---@field at? string  "region/municipality"
---@field on? string|table<string, table<string, any>>  a day, or settings by day
---@field try? Declaration  set "…" {…}
---@field expect? Expected

---@param title string
---@return fun(items: Declaration[]): Declaration
function cases(title) end

---@param promise string
---@return fun(fields: CaseFields): Declaration
function case(promise) end
