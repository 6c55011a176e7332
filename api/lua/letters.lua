---@meta
-- Which letters a task can send (letters.lua). Templates are mustache: {{name}}, {{#list}}, {{> block}}.

---@class LetterFields
---@field title string  Dutch
---@field when? "grant"|"refuse"|"refer"  the outcome it is for
---@field template string  "letters/grant.html"
---@field open_to? "municipality"[]  a municipality may bring its own under the same file name

---@class BlockFields
---@field template string
---@field open_to? "municipality"[]

---@param task string
---@return fun(items: Declaration[]): Declaration
function letters(task) end

---@class WriteLetterFields
---@field letter string  the name of one that the task or `casework` declares
---@field says? string|Expression  a sentence that the template shows as {{says}}

-- letter "grant" { … } declares one; in a handler letter { letter = "grant" } writes one, as a draft that a
-- person reads and sends. Needs "letters.write".
---@param name string|WriteLetterFields
---@return fun(fields: LetterFields): Declaration
---@overload fun(fields: WriteLetterFields): Effect
function letter(name) end

-- A part that letters share; tasks that require this one may use it too.
---@param name string
---@return fun(fields: BlockFields): Declaration
function block(name) end
