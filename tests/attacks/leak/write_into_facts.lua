-- expect value {"seen":true}
local facts = ...
local seen = facts.mark
facts.mark = "was here"
return { seen = seen == nil }
