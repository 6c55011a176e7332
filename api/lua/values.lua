---@meta
-- Values that have a unit: they add, subtract and compare with their own kind, and with nothing else.

---@class Term  A length of time. Weeks never compare with months.
---@class Amount  Money, in whole cents.
---@class Date  A day of the calendar.
---@class Unknown  Not known: a rule asks, it never refuses.
---@alias Literal boolean|number|string|Term|Amount|Date

---@param count integer
---@return Term
function days(count) end

---@param count integer
---@return Term
function weeks(count) end

---@param count integer
---@return Term
function months(count) end

---@param count integer
---@return Term
function years(count) end

---@param text string  "2026-04-27"
---@return Date
function date(text) end

---@param text string|number  "19.00"
---@return Amount
function euros(text) end

---@param count integer
---@return Amount
function cents(count) end

---@type boolean
yes = true
---@type boolean
no = false
---@type Unknown
unknown = nil
