-- expect value 70
local account = { balance = 0 }
function account.deposit(self, n) self.balance = self.balance + n return self end
function account:take(n) self.balance = self.balance - n return self end
return account:deposit(100):take(30).balance
