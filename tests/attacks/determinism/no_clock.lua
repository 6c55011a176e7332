-- expect value false
return pcall(function() return os.time() end)
