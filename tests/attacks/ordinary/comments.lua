-- expect value 1
--[[ a
block ]] local x = 1 -- rest
--[==[ another ]] ]==]
return x
