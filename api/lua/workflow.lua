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
---@field may_be_skipped? boolean|{ law: string }  a region or municipality may leave it out; a step with a
---  mandate, or with a term from the law, names the article that allows it

---@class WorkflowFields
---@field local_steps? { after: string[] }  after these steps a region or municipality may put its own
---@field [integer] Declaration  step "…" {…}

-- In a region's or municipality's <task>.lua: a step of its own.
---@class LocalStepFields
---@field after_step string  one of the task's local_steps
---@field before? string  where it leads to; may be left out where after_step leads to one step
---@field title string  Dutch
---@field role string
---@field law? string
---@field not_by? string
---@field does? string[]
---@field makes? string
---@field within? Term|Expression  from the day the step is entered
---@field from string  for cases that begin on this day or later
---@field source? string  "art. 4"
---@field because string  Dutch
---@field may_be_skipped? boolean  of a region: a municipality may leave it out

---@class SkipFields
---@field from string  for cases that begin on this day or later
---@field source? string
---@field because string  Dutch

---@param task string
---@return fun(fields: WorkflowFields): Declaration
function workflow(task) end

---@param name string
---@return fun(fields: StepFields|LocalStepFields): Declaration
function step(name) end

-- A step that this region or municipality leaves out, where the task says it may be.
---@param name string
---@return fun(fields: SkipFields): Declaration
function skip(name) end
