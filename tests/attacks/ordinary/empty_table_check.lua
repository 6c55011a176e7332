-- expect value [true,true]
return { next({}) == nil, next({ 1 }) == 1 }
