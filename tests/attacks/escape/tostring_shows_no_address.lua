-- expect value ["table","function","function"]
return { tostring({}), tostring(function() end), tostring(string.rep) }
