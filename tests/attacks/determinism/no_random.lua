-- expect value true
return math.random == nil and math.randomseed == nil
