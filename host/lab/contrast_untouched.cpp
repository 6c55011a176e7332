// What a simulation need not ask again, because the decision read nothing that differs.
#include <algorithm>
#include <charconv>
#include <utility>

#include "base/json.h"
#include "lab/contrast.h"
#include "lab/contrast_parts.h"

namespace naober::lab {

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty()
             ? std::optional<double>(number)
             : std::nullopt;
}

bool same_value(const policy::Settings& a, const policy::Settings& b, std::string_view name) {
  const Value* one = a.find(name);
  const Value* other = b.find(name);
  return one != nullptr && other != nullptr ? *one == *other : one == other;
}

Cost cost_of(const std::vector<Granted>& grants, const Prices& prices, std::string_view provision,
             std::string_view amount) {
  Cost cost;
  for (const Granted& granted : grants) {
    const bool decided = granted.provision == provision;
    cost.add(prices.of(granted, decided ? number_in(amount) : std::nullopt));
  }
  return cost;
}

bool Contrast::is_untouched(const records::Basis& basis) {
  if (before_ == nullptr || !same_rules_ || basis.settings_read.empty() || basis.advised.empty()) {
    return false;
  }
  key_.assign(basis.bundle).append(basis.on_day).append(basis.settings_read);
  const auto known = untouched_.find(key_);
  if (known != untouched_.end()) {
    return known->second;
  }
  constexpr std::size_t most = 50'000;
  if (untouched_.size() >= most) {
    untouched_.clear();
  }
  return untouched_.emplace(key_, reads_nothing_else(basis)).first->second;
}

bool Contrast::reads_nothing_else(const records::Basis& basis) {
  std::shared_ptr<const policy::Bundle> then = sides_.before;
  if (basis.bundle != then->fingerprint) {
    if (sides_.policies == nullptr) {
      return false;
    }
    auto found = sides_.policies->bundle(then->municipality.name, basis.bundle);
    if (!found || !rules_are_alike(**found, *sides_.before, name_)) {
      return false;
    }
    then = *std::move(found);
  }
  const auto day = Date::parse(basis.on_day);
  const auto read = read_json(basis.settings_read);
  const List* names = read ? read->as<List>() : nullptr;
  const policy::Task* task = then->task(name_);
  if (!day || names == nullptr || task == nullptr) {
    return false;
  }
  const policy::Settings settings = task->settings_at(*day);
  return std::all_of(names->begin(), names->end(), [&](const Value& name) {
    const std::string* text = name.as<std::string>();
    return text != nullptr && same_value(settings, before_->settings(), *text) &&
           same_value(before_->settings(), after_->settings(), *text);
  });
}

const Contrast::KeptAdvice& Contrast::kept(std::string_view advised) {
  key_.assign(advised);
  const auto known = kept_.find(key_);
  if (known != kept_.end()) {
    return known->second;
  }
  constexpr std::size_t most = 10'000;
  if (kept_.size() >= most) {
    kept_.clear();
  }
  KeptAdvice made;
  const auto read = read_json(advised);
  const Value* grants = read ? read->find("grants") : nullptr;
  const List* list = grants == nullptr ? nullptr : grants->as<List>();
  made.names.reserve(list == nullptr ? 0 : list->size());
  for (const Value& grant : list == nullptr ? List{} : *list) {
    made.names.emplace_back(grant.text_at("provision"));
    Granted granted{made.names.back(), {}, {}};
    const Value* values = grant.find("values");
    const Map* map = values == nullptr ? nullptr : values->as<Map>();
    if (map != nullptr && map->size() == 1) {
      const Value& value = map->begin()->second;
      if (const auto* whole = value.as<std::int64_t>()) {
        granted.amount = static_cast<double>(*whole);
      } else if (const auto* number = value.as<double>()) {
        granted.amount = *number;
      } else if (const auto* text = value.as<std::string>()) {
        const auto money = Money::parse(*text);
        granted.cents = money ? std::optional(money->cents) : std::nullopt;
      }
    }
    made.grants.push_back(granted);
  }
  return kept_.emplace(key_, std::move(made)).first->second;
}

void Contrast::count_untouched(const records::Basis& basis, SimulationResult& into) {
  SimulationPart& part = into.decisions;
  const policy::Verdict verdict = verdict_named(basis.verdict).value_or(policy::Verdict::weigh);
  ++into.unread;
  ++part.total;
  ++part.same;
  part.before_after.add(verdict, verdict);
  if (const auto decided = verdict_named(basis.kind)) {
    part.decided_after.add(*decided, verdict);
  }
  const std::vector<Granted>& grants = kept(basis.advised).grants;
  part.before.add(cost_of(grants, prices_before_, basis.provision, basis.amount));
  part.after.add(cost_of(grants, prices_after_, basis.provision, basis.amount));
  Subject subject;
  subject.decided = basis.kind;
  subject.provision = basis.provision;
  subject.amount = basis.amount;
  count_cost(subject, part);
}

}  // namespace naober::lab
