#include "studio/control.h"

#include "studio/reload.h"
#include "studio/rollback.h"

namespace naober::studio {
namespace {

std::string text_in(const Value& question, std::string_view key) {
  return std::string(question.text_at(key));
}

bool yes_in(const Value& question, std::string_view key) {
  const Value* found = question.find(key);
  const bool* yes = found == nullptr ? nullptr : found->as<bool>();
  return yes != nullptr && *yes;
}

Result<Value> history(const Value& question, PolicyKeeper& keeper, store::RegionStore& region) {
  const std::string municipality = text_in(question, "municipality");
  if (keeper.policy()->find(municipality) == nullptr) {
    return refuse(Fault::not_found, "This host serves no such municipality.", municipality);
  }
  const Value* limit = question.find("limit");
  const auto* most = limit == nullptr ? nullptr : limit->as<std::int64_t>();
  TRY(const auto periods,
      policy_history(region, municipality, 0, most == nullptr ? 20 : static_cast<int>(*most)));
  List items;
  for (const PolicyPeriod& period : periods) {
    items.push_back(show(period));
  }
  return Value(Map{{"items", std::move(items)}});
}

}  // namespace

Result<Value> answer_control(const Value& question, PolicyKeeper& keeper,
                             store::RegionStore& region) {
  const std::string_view wish = question.text_at("do");
  if (wish == "reload") {
    TRY(const Reload reload, keeper.reload(hand_of_regional_it(), text_in(question, "reason")));
    return show(reload);
  }
  if (wish == "roll_back") {
    TRY(const RolledBack rolled_back,
        roll_back(
            keeper, region,
            {text_in(question, "municipality"), text_in(question, "fingerprint"),
             text_in(question, "reason"), yes_in(question, "with_region"), hand_of_regional_it()}));
    return show(rolled_back);
  }
  if (wish == "history") {
    return history(question, keeper, region);
  }
  return refuse(Fault::invalid, "The host does not know this question; ask a host of this version.",
                "do");
}

}  // namespace naober::studio
