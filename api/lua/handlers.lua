---@meta
-- When this happens, that is to be done (handlers.lua). What is to be done is data: the host checks it against
-- the needs of plugin.lua and carries it out itself, once, with a line in the journal that names this file.
--
-- Events, and what their `about` names:
--   notification_received (kind)        case_opened (task)              case_closed
--   contact_person_changed
--   step_entered (step)                 step_overdue (step)             reminder_due (its about)
--   conversation_held (instrument)      plan_agreed                     advice_given (verdict)
--   consultation_held (provision)       decision_granted, decision_refused, decision_withdrawn (provision)
--   order_placed, provision_started, provision_ended (provision)
--   objection_received (provision)      objection_decided (outcome)
--   default_notice_received             claim_decided (kind)            delivered (provision)
--   fact_recorded (fact)                record_saved (record type)      case_reopened (task)
--
-- The facts and settings are those of the moment the event is handled: right after it happened. A handler of
-- the plugin `casework` hears the events of every task.

---@class Effect

---@class Event
---@field name string  "decision_granted"
---@field about string  "household_help"; empty when it is about nothing in particular
---@field on Date  the day it happened
---@field task string  the task of the case; empty when there is no case yet
---@field step string  where the case stands
---@field case_number integer
---@field details table  what the event itself brings: amount, valid_from, due_on, received_on, late …

---@class HandlerFields
---@field about? string  only when it is about this step, provision, fact …
---@field title? string  Dutch, for the timeline
---@field when? Condition  on the facts and settings of the case; silent while it is not surely so
---@field reads? string[]  the facts a function sees; one that is not known is nil
---@field uses? string[]  the settings a function sees
---@field does Effect[]|fun(event: Event, facts: table, settings: table): Effect[]

---@class TaskFields
---@field title string|Expression  Dutch: what is to be done
---@field role string|Expression  whose work list; or "contact_person"
---@field within? Term|Expression
---@field due_on? Date|string|Expression

---@class OrderFields
---@field provider string|Expression
---@field offered string[]|Expression  the provider among them
---@field goal? string|Expression  the goals of the plan when it is left out
---@field fewer_because? string|Expression

---@class RemindFields
---@field about string  what reminder_due will be about
---@field after? Term|Expression
---@field on? Date|string|Expression
---@field title? string|Expression  with a role: it stands on that work list when it is due
---@field role? string|Expression

---@class SetFactFields
---@field fact string
---@field value any  a value of the fact's type, setting "…", or fact_value "…"; unknown withdraws it

---@class OpenCaseFields
---@field task string  of a plugin that this one requires, or its own

---@class NotifyFields
---@field title string|Expression  Dutch
---@field role string|Expression  or "contact_person"

---@param name string  of the plugin
---@return fun(items: Declaration[]): Declaration
function handlers(name) end

---@param event string
---@return fun(fields: HandlerFields): Declaration
function on(event) end

-- Something to do, on a work list. Needs "tasks.write".
---@param fields TaskFields
---@return Effect
function task(fields) end

-- An order to a provider, on the grant the event is about. What the core asks of every order it asks of this
-- one: a standing grant, a goal, enough offers, a consultation where one is due. Needs "orders.write".
---@param fields OrderFields
---@return Effect
function order(fields) end

-- Comes back later as the event reminder_due. Needs "reminders.write".
---@param fields RemindFields
---@return Effect
function remind(fields) end

-- A fact with the handler as its source. Needs "facts.write".
---@param fields SetFactFields
---@return Effect
function set_fact(fields) end

-- A case of another task on the same notification. Needs "cases.write".
---@param fields OpenCaseFields
---@return Effect
function open_case(fields) end

-- A notice for who holds a role. Needs "notices.write".
---@param fields NotifyFields
---@return Effect
function notify(fields) end
