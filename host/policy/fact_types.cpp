#include "policy/fact_types.h"

#include <algorithm>
#include <optional>

namespace naober::policy {

namespace {

std::optional<Type> type_of(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::integer:
      return Type{Type::Kind::whole_number, {}};
    case Value::Kind::number:
      return Type{Type::Kind::number, {}};
    case Value::Kind::text:
      return Type{Type::Kind::text, {}};
    case Value::Kind::date:
      return Type{Type::Kind::date, {}};
    case Value::Kind::money:
      return Type{Type::Kind::amount, {}};
    default:
      return std::nullopt;
  }
}

class Settler {
 public:
  explicit Settler(std::vector<Fact>& facts) : facts_(facts) {}

  void visit(const Condition& condition) {
    for (const Condition& part : condition.of) {
      visit(part);
    }
    if (condition.compared.size() != 2) {
      return;
    }
    const Expression& fact = condition.compared[0];
    const Expression& value = condition.compared[1];
    if (fact.word == Expression::Word::fact && value.word == Expression::Word::literal) {
      settle(fact.name, value.literal);
    }
  }

 private:
  void settle(const std::string& name, const Value& compared_with) {
    const auto fact = std::find_if(facts_.begin(), facts_.end(),
                                   [&](const Fact& each) { return each.name == name; });
    const std::optional<Type> type = type_of(compared_with);
    if (fact != facts_.end() && !fact->type_given && !fact->derived() && type) {
      fact->type = *type;
      fact->type_given = true;
    }
  }

  std::vector<Fact>& facts_;
};

}  // namespace

void settle_types(std::vector<Fact>& facts, const std::vector<Rule>& rules) {
  Settler settler(facts);
  for (const Rule& rule : rules) {
    if (const Condition* condition = std::get_if<Condition>(&rule.when)) {
      settler.visit(*condition);
    }
  }
}

}  // namespace naober::policy
