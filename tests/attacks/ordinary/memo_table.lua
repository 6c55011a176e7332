-- expect value 23416728348467685
local memo = {}
local function fib(n) if n < 3 then return 1 end if memo[n] then return memo[n] end local v = fib(n - 1) + fib(n - 2) memo[n] = v return v end
return fib(80)
