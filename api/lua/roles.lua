---@meta
-- Who works here and who may do what (roles.lua of a region or municipality).

---@alias OrganisationKind "municipality"|"welfare"|"client_support"|"care_provider"|"certified_institution"|"network"|"foundation"|"company"
---@alias Act "read_client"|"register_notification"|"open_case"|"record_facts"|"hold_conversation"|"make_plan"|"advise"|"consult"|"decide"|"order"|"suspend"|"receive_objection"|"decide_objection"|"deliver"|"read_journal"|"manage_users"|"manage_policy"|"read_monitor"|"help_urgently"|"recover"|"direct"|"supervise"|"report_to_child_protection_board"|"propose_destruction"|"approve_destruction"

---@class RolesFields
---@field of? string  "region" or "region/municipality": where the file stands
---@field [integer] Declaration

---@class OrganisationFields
---@field title string
---@field kind OrganisationKind
---@field agb? string  AGB code, eight digits: its address in the national messages (iWmo, iJw)
---@field controlled_by? string[]  municipalities (folders) with control over it: public for them, private for others

---@class RoleFields
---@field title string
---@field kinds OrganisationKind[]  whose people may hold it
---@field organisations? string[]  only their people may hold it; without: all of its kinds
---@field does Act[]
---@field laws? ("wmo"|"youth"|"participation")[]  the laws it works for; without: all
---@field subsidy? { reference: string, year: integer }  agreed for one year: then it holds in that year only

-- Who has which of the three levels of direction over a cluster of the catalogue.
---@class ClusterFields
---@field cluster string  as provisions.lua spells it: "Vervoer"
---@field policy string  the organisation with the policy direction (beleidsregie)
---@field direction string[]  with the execution direction (uitvoeringsregie): one, or say why more
---@field execution? string[]
---@field because? string  Dutch

---@class MandateFields
---@field to string[]  roles
---@field acts Act[]
---@field provisions? string[]  without: all
---@field kinds? OrganisationKind[]  without: whatever the role allows
---@field only_after? "consultation"
---@field law string
---@field from string  the first day
---@field till? string  the last day

---@class SeparationFields
---@field one Act
---@field other Act
---@field provision_kind? "general"|"tailored"
---@field because string  Dutch

---@param fields RolesFields
---@return Declaration
function roles(fields) end

---@param name string
---@return fun(fields: OrganisationFields): Declaration
function organisation(name) end

---@param name string
---@return fun(fields: RoleFields): Declaration
function role(name) end

---@param name string
---@return fun(fields: ClusterFields): Declaration
function cluster(name) end

-- Given by the municipality (mandaat, Awb 10:1).
---@param name string
---@return fun(fields: MandateFields): Declaration
function mandate(name) end

-- Who did the one in a case may not do the other in that case.
---@param name string
---@return fun(fields: SeparationFields): Declaration
function separation(name) end
