-- expect value "2 4 6"
return (("1 2 3"):gsub("%d", function(d) return d * 2 end))
