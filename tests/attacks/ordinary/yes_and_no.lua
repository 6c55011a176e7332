-- expect value [true,false,true,true]
return { yes, no, yes == true, unknown == unknown }
