-- expect value ["63.00","10.50",true,true,699,3.0,"kosten: 21.00","-21.00"]
local fee = euros "21.00"
return { tostring(fee * 3), tostring(fee / 2), fee + cents(5) == cents(2105), fee > euros "20.99", (fee * 0.333).cents, fee / euros "7.00", "kosten: " .. fee, tostring(-fee) }
