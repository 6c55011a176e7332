-- expect result: hole
return { 1, nil, 3 }
