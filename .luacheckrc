-- luacheck for policy files: the words of the policy language are known, nothing else is.
-- The words themselves live in host/script/worker/prelude; api/lua describes them.
std = {
  read_globals = {
    -- files
    "plugin", "facts", "parameters", "provisions", "rules", "workflow", "instruments", "letters",
    "cases", "records", "indicators", "handlers", "policy", "roles", "region", "municipality", "api",
    -- declarations
    "fact", "derived", "parameter", "provision", "rule", "step", "instrument", "domain", "letter",
    "record", "field", "indicator", "block", "case", "set", "skip", "on", "organisation", "role", "mandate", "separation", "cluster",
    -- types and room
    "yes_no", "whole_number", "number", "text", "text_value", "date_value", "term_value", "amount",
    "choice", "fixed", "at_most", "at_least", "between", "one_of", "free",
    -- values
    "yes", "no", "unknown", "days", "weeks", "months", "years", "euros", "cents", "date",
    -- conditions and expressions
    "all", "any", "none", "holds", "fails", "known", "is", "below", "above", "at_least_is",
    "at_most_is", "set_is", "setting_on", "if_set", "setting", "fact_value", "plus", "minus", "times", "lowest",
    "highest", "when",
    -- what a rule gives
    "grant", "refuse", "refer", "weigh", "ask",
    -- what a handler wants done
    "task", "order", "remind", "set_fact", "open_case", "notify",
    -- what plugin code may use of Lua itself
    "pairs", "ipairs", "next", "select", "type", "tostring", "tonumber", "error", "assert", "pcall",
    "string", "table", "math", "require",
  },
}
max_line_length = false                        -- a sentence for a resident is as long as it needs to be
include_files = { "plugins/**/*.lua", "municipalities/**/*.lua", "tests/plugins/**/*.lua",
                  "tests/municipalities/**/*.lua" }
files["**/handlers.lua"] = { ignore = { "212" } }
files["**/rules.lua"] = { ignore = { "212" } } -- a rule function may leave settings unused
