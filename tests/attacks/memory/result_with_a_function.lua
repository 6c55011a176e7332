-- expect result: function
return { run = function() end }
