---@meta
-- When a rule speaks. Logic has three values: what is unknown asks, it never refuses.

---@class Condition
---@class Expression

---@param of Condition[]
---@return Condition
function all(of) end

---@param of Condition[]
---@return Condition
function any(of) end

---@param of Condition[]
---@return Condition
function none(of) end

-- The fact is yes.
---@param fact string
---@return Condition
function holds(fact) end

-- The fact is no.
---@param fact string
---@return Condition
function fails(fact) end

-- The fact is known, whatever it is.
---@param fact string
---@return Condition
function known(fact) end

---@param fact string|Expression
---@param value Literal|Expression
---@return Condition
function is(fact, value) end

---@param fact string|Expression
---@param value Literal|Expression
---@return Condition
function below(fact, value) end

---@param fact string|Expression
---@param value Literal|Expression
---@return Condition
function above(fact, value) end

---@param fact string|Expression
---@param value Literal|Expression
---@return Condition
function at_least_is(fact, value) end

---@param fact string|Expression
---@param value Literal|Expression
---@return Condition
function at_most_is(fact, value) end

---@param setting string
---@param value Literal|Expression
---@return Condition
function set_is(setting, value) end

-- In also: a sentence for when the setting is yes. In a condition: the setting is yes.
---@param setting string
---@param says? string
---@return Condition
function if_set(setting, says) end

---@param name string
---@return Expression
function setting(name) end

-- What the law said on the day of a fact: of a setting that is fixed and has dated defaults.
---@param name string
---@param fact string  a date
---@return Expression
function setting_on(name, fact) end

---@param name string
---@return Expression
function fact_value(name) end

-- In these a bare text names a fact.
---@param of (string|Literal|Expression)[]
---@return Expression
function plus(of) end

---@param of (string|Literal|Expression)[]
---@return Expression
function times(of) end

---@param of (string|Literal|Expression)[]
---@return Expression
function lowest(of) end

---@param of (string|Literal|Expression)[]
---@return Expression
function highest(of) end

---@param from string|Literal|Expression
---@param taken string|Literal|Expression
---@return Expression
function minus(from, taken) end

---@param condition Condition
---@param value Literal|Expression
---@param otherwise Literal|Expression
---@return Expression
function when(condition, value, otherwise) end
