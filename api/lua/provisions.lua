---@meta
-- What a task can grant (provisions.lua).

---@alias Law "wmo"|"youth"|"participation"

---@class ProvisionFields
---@field title string  Dutch
---@field kind "general"|"tailored"  a tailored one needs a decision
---@field law? Law  of one law; or
---@field laws? Law[]  of several, the first one first: one of the two is there
---@field phase? "before_access"|"in_access"|"after_access"|"administration"
---@field block? integer  the number of the building block (bouwsteen) that it is
---@field cluster? string
---@field national_cluster? "participation"|"wmo_individual"|"youth_individual"|"basic"  of the national distribution model (verdeelmodel)
---@field setting? "regular"|"special"  who grants a special one says why a regular one will not do
---@field execution? "public"|"private"|"mixed"|"third_party"  who has the execution direction (uitvoeringsregie)
---@field walk_in? boolean  a tailored one that is open without a referral too (inloop)
---@field unit? string  "hours_per_week"; one that begins with "euros", such as "euros_per_month", is granted as an amount
---@field valid? Term|Expression  how long a grant holds: months(6), or setting "voucher_valid"
---@field price? Amount|Expression  what one unit costs the municipality: euros "37.20", or setting "hour_price"
---@field funding? string
---@field scale? string
---@field article? string
---@field product? { wmo?: string, youth?: string }  what it is in the national messages (iWmo, iJw): the category "02", or with its code "02A03"
---@field when_moving? "continues"|"stays"|"ends"  what becomes of it when the client moves; without: as its law has it

---@param task string
---@return fun(items: Declaration[]): Declaration
function provisions(task) end

---@param name string
---@return fun(fields: ProvisionFields): Declaration
function provision(name) end
