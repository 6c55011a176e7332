-- expect value [true,"x",2,true,false,"zero is true"]
return { (nil and 1) == nil, false or "x", 1 and 2, not nil, nil == false, 0 and "zero is true" }
