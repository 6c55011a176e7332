-- expect error: belongs to the policy language
pairs = function() return nil end
