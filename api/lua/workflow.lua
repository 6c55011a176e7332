---@meta
-- The road of one case (workflow.lua). The first step is where it begins.

---@class Overdue
---@field tell? string[]  roles; "client" is the resident
---@field opens? string  a step that may be taken from then on

---@class StepFields
---@field title? string
---@field law? string
---@field role? string  who takes it; "client" is the resident. Without: whoever holds the mandate
---@field mandate? string
---@field not_by? string  a role whose holder in this case may not take this step
---@field does? string[]
---@field within? Expression  setting "…": a term that ends
---@field every? Expression  setting "…": a term that comes round
---@field after? string  the step from which the clock runs
---@field pauses? string[]  what stops the clock (opschorting, Awb 4:15)
---@field overdue? Overdue
---@field makes? string
---@field advice? "rules"
---@field leads? string[]

---@param task string
---@return fun(items: Declaration[]): Declaration
function workflow(task) end

---@param name string
---@return fun(fields: StepFields): Declaration
function step(name) end
