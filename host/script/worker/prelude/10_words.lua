-- The words of the policy language.
--
-- A word does one thing: it turns what an author wrote into a plain tree that the host checks. It
-- judges nothing that the host can judge (names, rooms, dates), because the host knows file and line
-- of everything and can report all mistakes at once. It speaks up only where the form itself is wrong.
--
-- The tree. A declaration is a table with `is` (the word), `name` where it has one, `line`, and its
-- fields under the names the author used. A table is a list or a map, never both, so what an author
-- writes by position gets a name here:
--   blocks (facts, rules, policy …)  items = { declarations }, beside their named fields
--   fact "age" { "BRP", "Hoe oud?" } source, question
--   set "n" { { v, from = … } }      values = { { value, from, source, because, room, only_for } }
--   default = { { v, from = … } }    default = { { value, from, source, unsure, room } }
--   all/any/none {…}, plus {…} …     of = { … }
--   holds "f", is("f", v), known "f" fact, value
--   set_is("s", v), setting "s"      setting, value
--   setting_on("s", "f")             setting, fact
--   if_set("s", "text")              setting, says
--   grant("p", { hours = e })        provision, values;  refer "t" has to;  weigh "o" has outcome
--   when(c, a, b)                    condition, value, otherwise
--   at_most(v), at_least(v)          most, least;  between(a, b) has both;  one_of {…} has of
--   types (text, whole_number …)     is = "type", type = its name;  choice {…} has of as well
--   record "r" { fields = { … } }    items
local host = ...

local pairs, ipairs, type, error, pcall = pairs, ipairs, type, error, pcall
local number_kind = math.type

-- Where the author stands: above this function and above the word that asks.
local function here()
  local line = host.line(3)
  return line
end

-- An error at the place of the author who called the word that calls this.
local function wrong(says) error(says, 3) end

-- Helpers deeper down complain without a place; the word adds the place of its author.
local function complain(says) error(says, 0) end
local function judged(check, ...)
  local fine, first, second = pcall(check, ...)
  if not fine then error(first, 3) end
  return first, second
end

-- Parts what stands by position from what has a name.
local function split(fields, word)
  local list, named, count = {}, {}, 0
  for key, value in pairs(fields) do
    if type(key) == "string" then
      named[key] = value
    elseif number_kind(key) == "integer" and key >= 1 then
      list[key] = value
      if key > count then count = key end
    else
      complain("in " .. word .. ": a field is a name or stands by position, nothing else")
    end
  end
  for position = 1, count do
    if list[position] == nil then
      complain("in " .. word .. ": nothing stands at position " .. position .. "; is a word misspelt?")
    end
    if type(list[position]) == "function" then
      complain("in " .. word .. ": what stands at position " .. position ..
        " is not finished; a declaration is a word, a name and { … }")
    end
  end
  return list, named
end

local function declared(word, name, line, fields)
  for _, taken in ipairs { "is", "name", "line" } do
    if fields[taken] ~= nil then
      complain("in " .. word .. " \"" .. (name or "") .. "\": '" .. taken .. "' is set by the word itself")
    end
  end
  fields.is, fields.name, fields.line = word, name, line
  return fields
end

-- word "name" { … }: the shape of nearly every declaration. `shape` gives names to what stands by
-- position and may change fields before the host sees them.
local function named_word(word, shape)
  return function(name)
    local line = here()
    if type(name) ~= "string" then
      wrong("a " .. word .. " needs a name: write " .. word .. " \"name\" { … }")
    end
    return function(fields)
      if type(fields) ~= "table" then
        wrong("after " .. word .. " \"" .. name .. "\" comes a table: { … }")
      end
      local where = word .. " \"" .. name .. "\""
      local list, named = judged(split, fields, where)
      judged(shape, list, named, where)
      local declaration = judged(declared, word, name, line, named)
      return declaration
    end
  end
end

local function only_named(list, _, where)
  if list[1] ~= nil then
    complain("in " .. where .. ": every field has a name here; write name = value")
  end
end

local function items(list, named) named.items = list end

-- Positional fields of a plain table, by the names given; the rest keeps its own.
local function with_names(fields, names, where)
  if type(fields) ~= "table" then
    complain("in " .. where .. ": a table was expected: { … }")
  end
  local list, named = split(fields, where)
  for position, value in ipairs(list) do
    if names[position] == nil then
      complain("in " .. where .. ": too much stands by position")
    end
    named[names[position]] = value
  end
  return named
end

local function each_with_names(rows, names, where)
  local list, named = split(rows, where)
  for key in pairs(named) do
    complain("in " .. where .. ": '" .. key .. "' stands one brace too high; write { { value, " ..
      key .. " = … } }")
  end
  local result = {}
  for position, row in ipairs(list) do
    result[position] = with_names(row, names, where)
  end
  return result
end

-- blocks -------------------------------------------------------------------------------------------

facts = named_word("facts", items)
parameters = named_word("parameters", items)
provisions = named_word("provisions", items)
rules = named_word("rules", items)
workflow = named_word("workflow", items)
instruments = named_word("instruments", items)
letters = named_word("letters", items)
records = named_word("records", items)
indicators = named_word("indicators", items)
cases = named_word("cases", items)
policy = named_word("policy", items)

function roles(fields)
  local line = here()
  if type(fields) ~= "table" then
    wrong("roles has no name: write roles { of = \"region/municipality\", … }")
  end
  local list, named = judged(split, fields, "roles")
  named.items = list
  local declaration = judged(declared, "roles", nil, line, named)
  return declaration
end

-- who and where ------------------------------------------------------------------------------------

plugin = named_word("plugin", only_named)
region = named_word("region", only_named)
municipality = named_word("municipality", function(list, named, where)
  only_named(list, named, where)
  if type(named.code) == "table" then
    named.code = each_with_names(named.code, { "code" }, where .. ", code")
  end
  if type(named.pilots) == "table" then
    named.pilots = each_with_names(named.pilots, { "pilot" }, where .. ", pilots")
  end
end)
organisation = named_word("organisation", only_named)
role = named_word("role", only_named)
mandate = named_word("mandate", only_named)
separation = named_word("separation", only_named)
cluster = named_word("cluster", only_named)

function api(version) return { is = "api", version = version, line = here() } end

-- what we know and what we may set -----------------------------------------------------------------

fact = named_word("fact", function(list, named, where)
  if #list > 2 then
    complain("in " .. where .. ": a fact has a source and a question by position, no more")
  end
  named.source, named.question = list[1], list[2]
end)
derived = named_word("derived", only_named)
provision = named_word("provision", only_named)

local function type_word(name) return { is = "type", type = name } end
yes_no, whole_number, number = type_word "yes_no", type_word "whole_number", type_word "number"
text, text_value = type_word "text", type_word "text"
date_value, amount, term_value = type_word "date", type_word "amount", type_word "term"
function choice(options) return { is = "type", type = "choice", of = options } end

fixed = { is = "fixed" }
function at_most(most) return { is = "at_most", most = most, line = here() } end
function at_least(least) return { is = "at_least", least = least, line = here() } end
function between(least, most) return { is = "between", least = least, most = most, line = here() } end
function one_of(options) return { is = "one_of", of = options, line = here() } end
function free(kind)
  if type(kind) ~= "table" or kind.is ~= "type" then
    wrong("free needs to know of what: write free(text), free(whole_number), free(amount) …")
  end
  return { is = "free", type = kind, line = here() }
end

-- A default is a value, a list of values, or values that each have a day: { { value, from = … } }.
parameter = named_word("parameter", function(list, named, where)
  only_named(list, named, where)
  local first = type(named.default) == "table" and named.default[1]
  if type(first) == "table" and first.from ~= nil then
    named.default = each_with_names(named.default, { "value" }, where .. ", default")
  end
end)
set = named_word("set", function(list, named, where)
  for key in pairs(named) do
    complain("in " .. where .. ": '" .. key .. "' stands one brace too high; write set \"name\" " ..
      "{ { value, " .. key .. " = … } }")
  end
  named.values = each_with_names(list, { "value" }, where)
end)

-- conditions and expressions -----------------------------------------------------------------------

local function of_list(word)
  return function(list)
    if type(list) ~= "table" then wrong(word .. " takes a list: " .. word .. " { …, … }") end
    return { is = word, of = list, line = here() }
  end
end
local function of_fact(word)
  return function(name) return { is = word, fact = name, line = here() } end
end
local function compares(word)
  return function(name, value)
    if value == nil then
      wrong(word .. " compares a fact with a value: " .. word .. "(\"fact\", value)")
    end
    return { is = word, fact = name, value = value, line = here() }
  end
end

all, any, none = of_list "all", of_list "any", of_list "none"
holds, fails, known = of_fact "holds", of_fact "fails", of_fact "known"
fact_value = of_fact "fact_value"
is, below, above = compares "is", compares "below", compares "above"
at_least_is, at_most_is = compares "at_least_is", compares "at_most_is"
function setting(name) return { is = "setting", setting = name, line = here() } end
function setting_on(name, fact)
  if type(fact) ~= "string" then
    wrong("setting_on looks back at the day of a fact: setting_on(\"setting\", \"fact\")")
  end
  return { is = "setting_on", setting = name, fact = fact, line = here() }
end
function set_is(name, value)
  if value == nil then wrong("set_is compares a setting with a value: set_is(\"setting\", value)") end
  return { is = "set_is", setting = name, value = value, line = here() }
end

plus, times, lowest, highest = of_list "plus", of_list "times", of_list "lowest", of_list "highest"
function minus(from, taken) return { is = "minus", of = { from, taken }, line = here() } end

-- An expression that takes the one value or the other.
function when(condition, value, otherwise)
  if value == nil or otherwise == nil then
    wrong("when needs a condition and two values: when(condition, value, otherwise)")
  end
  return { is = "when", condition = condition, value = value, otherwise = otherwise, line = here() }
end

-- rules --------------------------------------------------------------------------------------------

function grant(name, values) return { is = "grant", provision = name, values = values } end
function refer(to) return { is = "refer", to = to } end
-- These three may stand bare (gives = refuse), so they are functions that `rule` recognises.
function weigh(outcome) return { is = "weigh", outcome = outcome } end
function refuse() wrong("refuse stands alone; its reason stands in because = \"…\"") end
function ask() wrong("ask stands alone; the rule's condition says about what") end
local bare = { [weigh] = "weigh", [refuse] = "refuse", [ask] = "ask" }

-- if_set("setting", "text"), or if_set "setting" with the text as the next one in the list.
function if_set(name, says) return { is = "if_set", setting = name, says = says, line = here() } end

local function sentences(also, where)
  local result, waiting = {}, nil
  for _, item in ipairs((split(also, where))) do
    if type(item) == "string" then
      if waiting == nil then
        complain("in " .. where .. ": a sentence in also follows its if_set(\"setting\")")
      end
      waiting.says, waiting = item, nil
    else
      result[#result + 1] = item
      waiting = type(item) == "table" and item.is == "if_set" and item.says == nil and item or nil
    end
  end
  return result
end

rule = named_word("rule", function(list, named, where)
  only_named(list, named, where)
  if bare[named.gives] then named.gives = { is = bare[named.gives] } end
  if type(named.also) == "table" then named.also = sentences(named.also, where .. ", also") end
end)

-- roads, conversations, letters, cases -------------------------------------------------------------

step = named_word("step", only_named)
skip = named_word("skip", only_named)
instrument = named_word("instrument", items)
domain = named_word("domain", only_named)
local declared_letter = named_word("letter", only_named)
block = named_word("block", only_named)
case = named_word("case", only_named)

-- what a task keeps of its own, and what the monitor counts ----------------------------------------

field = named_word("field", only_named)
record = named_word("record", function(list, named, where)
  only_named(list, named, where)
  if named.fields == nil then return end
  if type(named.fields) ~= "table" then
    complain("in " .. where .. ": fields is a list: fields = { field \"name\" { … } }")
  end
  local fields, stray = split(named.fields, where .. ", fields")
  for key in pairs(stray) do
    complain("in " .. where .. ": '" .. key .. "' stands among the fields; move it up, beside title")
  end
  named.items, named.fields = fields, nil
end)
indicator = named_word("indicator", only_named)

-- handlers: what happens, and what is to be done then ----------------------------------------------

handlers = named_word("handlers", items)
on = named_word("on", only_named)

-- An effect has no name of its own: task { title = "…" }. A function makes them too, when it runs.
local function effect(word)
  return function(fields)
    local line = here()
    if type(fields) ~= "table" then wrong(word .. " takes a table: " .. word .. " { … }") end
    local list, named = judged(split, fields, word)
    judged(only_named, list, named, word)
    local declaration = judged(declared, word, nil, line, named)
    return declaration
  end
end

task, order, remind = effect "task", effect "order", effect "remind"
set_fact, open_case, notify = effect "set_fact", effect "open_case", effect "notify"
local letter_effect = effect "letter"
-- letter "grant" { … } declares one (letters.lua); letter { letter = "grant" } writes one.
function letter(first)
  if type(first) == "table" then return letter_effect(first) end
  return declared_letter(first)
end

-- A word that nobody knows: say which one was probably meant ----------------------------------------

local function distance(a, b)
  local before, row = nil, {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local next_row = { [0] = i }
    for j = 1, #b do
      local cost = a:byte(i) == b:byte(j) and 0 or 1
      local best = row[j - 1] + cost
      if row[j] + 1 < best then best = row[j] + 1 end
      if next_row[j - 1] + 1 < best then best = next_row[j - 1] + 1 end
      if before and j > 1 and a:byte(i) == b:byte(j - 1) and a:byte(i - 1) == b:byte(j)
        and before[j - 2] + 1 < best then
        best = before[j - 2] + 1
      end
      next_row[j] = best
    end
    before, row = row, next_row
  end
  return row[#b]
end

local words = {}
for name in pairs(_ENV) do
  if type(name) == "string" then words[#words + 1] = name end
end
table.sort(words)

host.unknown_word(function(name)
  local says = "the word '" .. name .. "' is not known"
  if #name > 64 then return says end
  local nearest, least = nil, #name // 3 + 1
  for _, candidate in ipairs(words) do
    local far = distance(name, candidate)
    if far < least then nearest, least = candidate, far end
  end
  return nearest and says .. "; did you mean '" .. nearest .. "'?" or says
end)
