---@meta
-- Tests of a policy (cases.lua). The name of a case is the promise it keeps.

---@class Expected
---@field outcome? "grant"|"refuse"|"ask"|"weigh"|"refer"
---@field because? string[]  all rules that spoke, by rank
---@field about? string[]  the facts that are asked, in order
---@field to? string  of refer: where to
---@field leaning? "grant"|"refuse"|"refer"  of weigh: what the rules lean to
---@field says? string  stands in the reasons
---@field says_not? string  does not stand in the reasons
---@field grants? table<string, table<string, any>>  { household_help = { hours = 3 } }: these and no other; of each the amounts named here
---@field facts? table<string, any>  facts after the rules, worked-out ones too: { score = 3 }
---@field letter? string  stands in the letter that goes out on this outcome
---@field refused? string  of try and may: stands in the refusal; without it, it must be allowed
---@field mandate? string  of may: under which mandate it is done; of road: which one the step needs
---@field leads? string[]  of road: where the step leads
---@field role? string  of road: who takes the step
---@field within? Term  of road: the term of the step
---@field due_on? string  of road: the last day of that term, counted from `on`, "2026-05-26"

-- Who wants to do what, in one case.
---@class RightFields
---@field role string
---@field act Act
---@field provision? string
---@field organisation? string  whose employee; without: the first that may hold the role
---@field consulted? boolean  a talk with the municipality was recorded before
---@field done? Act[]  what the same person did before in this case
---@field purpose? string  of read_client; without: one that the role serves

-- A case has exactly one of: given, on with settings by day, defaults, try, may, road.
---@class CaseFields
---@field plugin? string  in a municipality's folder: of which task
---@field at? string  "region/municipality"; in a municipality's folder it is known
---@field on? string|table<string, table<string, any>>  a day, or settings by day (without `at`: defaults by day)
---@field pilot? string  with `at`: the pilot that the case is in
---@field given? table<string, any>  facts
---@field but? table<string, any>  facts that differ from `given`
---@field settings? table<string, any>  with `given`, in a plugin's own case: values in the place of defaults
---@field defaults? table<string, any>  settings as they are where nobody set anything
---@field try? Declaration  set "…" {…}
---@field may? RightFields
---@field road? string  a step of the workflow
---@field expect? Expected

---@param title string
---@return fun(items: Declaration[]): Declaration
function cases(title) end

---@param promise string
---@return fun(fields: CaseFields): Declaration
function case(promise) end
