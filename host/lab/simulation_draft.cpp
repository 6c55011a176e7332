#include "lab/simulation_draft.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "base/codec.h"
#include "base/hash.h"
#include "base/json.h"
#include "policy/loader.h"
#include "policy/policy_file.h"
#include "policy/type.h"

namespace naober::lab {

namespace {

using policy::Bundle;
using policy::Setting;
using BundleLoan = std::shared_ptr<const Bundle>;

Value value_in(std::string_view text) {
  if (text == "yes" || text == "no") {
    return text == "yes";
  }
  auto read = read_json(text);
  return read ? *std::move(read) : Value(text);
}

std::vector<policy::SourceFile> files_with(const Bundle& before, const DraftChanges& changes) {
  std::vector<policy::SourceFile> files;
  for (const policy::SourceFile& file : before.files) {
    if (changes.files.find(file.path) == changes.files.end()) {
      files.push_back(file);
    }
  }
  for (const auto& [path, text] : changes.files) {
    if (text) {
      files.push_back({path, *text});
    }
  }
  return files;
}

Result<DraftBundle> with_files(const BundleLoan& before, const DraftChanges& changes,
                               policy::Scripts& scripts) {
  if (changes.files.empty()) {
    return DraftBundle{before, {}};
  }
  TRY(const policy::Loaded loaded, policy::load_policy(files_with(*before, changes), scripts));
  DraftBundle draft;
  const std::string id = before->municipality.id();
  if (const auto found = loaded.municipalities.find(id); found != loaded.municipalities.end()) {
    draft.bundle = found->second;
    return draft;
  }
  for (const policy::Problem& problem : loaded.problems) {
    if (problem.municipality.empty() || problem.municipality == id) {
      draft.problems.push_back(problem);
    }
  }
  if (draft.problems.empty()) {
    draft.problems.push_back({"municipalities/" + id, 0, "The draft leaves nothing of it.", id});
  }
  return draft;
}

// The type that a setting's values have, where one word tells it.
std::optional<policy::Type> type_of(const Value& value) {
  using Kind = policy::Type::Kind;
  switch (value.kind()) {
    case Value::Kind::boolean:
      return policy::Type{Kind::yes_no, {}};
    case Value::Kind::integer:
    case Value::Kind::number:
      return policy::Type{Kind::number, {}};
    case Value::Kind::text:
      return policy::Type{Kind::text, {}};
    case Value::Kind::date:
      return policy::Type{Kind::date, {}};
    case Value::Kind::term:
      return policy::Type{Kind::term, {}};
    case Value::Kind::money:
      return policy::Type{Kind::amount, {}};
    default:
      return std::nullopt;
  }
}

// 38.5 where an amount is wanted is meant as euros, up to whole cents.
Value as_amount(const Value& value, const policy::Type& type) {
  const std::int64_t* whole = value.as<std::int64_t>();
  const double* number = value.as<double>();
  constexpr double most_euros = 1e9;
  if (type.kind != policy::Type::Kind::amount || (whole == nullptr && number == nullptr)) {
    return value;
  }
  const double cents = (whole != nullptr ? static_cast<double>(*whole) : *number) * 100;
  const double rounded = std::round(cents);
  const bool fits = std::abs(cents - rounded) < 1e-6 && std::abs(cents) < most_euros * 100;
  return fits ? Value(Money{static_cast<std::int64_t>(rounded)}) : value;
}

// The values of the municipality with one more, which takes over on its day and stays.
Result<Setting> changed(const Setting& setting, const SettingChange& change, Date today,
                        const policy::Place& place) {
  policy::DatedValue value;
  value.layer = policy::Layer::municipality;
  value.value = change.value;
  if (const auto type = type_of(setting.parameter().otherwise)) {
    auto typed = policy::typed(as_amount(change.value, *type), *type);
    TRY(value.value, std::move(typed));
  }
  value.from = change.from.value_or(today);
  value.source = "proefberekening";
  value.place = place;
  std::vector<policy::DatedValue> values;
  for (const policy::DatedValue& held : setting.municipality()) {
    if (held.from < value.from) {
      values.push_back(held);
    }
  }
  values.push_back(std::move(value));
  return Setting(setting.parameter(), setting.region(), std::move(values));
}

void complain(DraftBundle& draft, const policy::Place& place, std::string says) {
  draft.problems.push_back({place.file, place.line, std::move(says), {}});
}

void change_setting(Bundle& bundle, const SettingChange& change, Date today, DraftBundle& draft) {
  const policy::Place place{change.task + "." + change.name, 0};
  const auto task = bundle.tasks.find(change.task);
  const Setting* setting = task == bundle.tasks.end() ? nullptr : task->second.setting(change.name);
  if (setting == nullptr) {
    std::vector<std::string> known;
    for (const auto& [name, each] : bundle.tasks) {
      for (const auto& [setting_name, held] : each.settings) {
        known.push_back(name + "." + setting_name);
      }
    }
    complain(draft, place,
             fmt::format("There is no setting '{}' in {}{}", place.file.text(),
                         bundle.municipality.title, policy::hint(place.file, known)));
    return;
  }
  auto made = changed(*setting, change, today, place);
  if (!made) {
    complain(draft, place, made.error().says);
    return;
  }
  policy::ProblemList problems;
  policy::check_municipality_room(*made, problems);
  for (const policy::Problem& problem : problems.all()) {
    complain(draft, place, problem.says);
  }
  const std::string plugin = setting->parameter().plugin;
  for (auto& [name, each] : bundle.tasks) {
    const auto held = each.settings.find(change.name);
    if (held != each.settings.end() && held->second.parameter().plugin == plugin) {
      each.settings.replace(change.name, *made);
    }
  }
}

// A fingerprint of its own, so that nobody takes it for a policy that was ever in force.
std::string fingerprint_with(const Bundle& before, const std::vector<SettingChange>& changes) {
  List list{before.fingerprint};
  for (const SettingChange& change : changes) {
    list.push_back(Map{{"task", change.task},
                       {"name", change.name},
                       {"value", change.value},
                       {"from", change.from ? Value(*change.from) : Value()}});
  }
  return hex(sha256(encode(Value(std::move(list)))));
}

}  // namespace

Result<SettingChange> read_setting_change(std::string_view text) {
  const std::size_t equals = text.find('=');
  const std::string_view setting = text.substr(0, equals);
  const std::size_t dot = setting.find('.');
  if (equals == std::string_view::npos || dot == std::string_view::npos || dot == 0 ||
      dot + 1 == setting.size()) {
    return refuse(Fault::invalid, "a setting is written as task.setting=value", std::string(text));
  }
  SettingChange change;
  change.task = setting.substr(0, dot);
  change.name = setting.substr(dot + 1);
  std::string_view value = text.substr(equals + 1);
  if (const std::size_t at = value.rfind('@'); at != std::string_view::npos) {
    TRY(change.from, Date::parse(value.substr(at + 1)));
    value = value.substr(0, at);
  }
  change.value = value_in(value);
  return change;
}

Result<DraftBundle> draft_of(const BundleLoan& before, const DraftChanges& changes,
                             policy::Scripts& scripts, Date today) {
  TRY(DraftBundle draft, with_files(before, changes, scripts));
  if (draft.bundle == nullptr || changes.settings.empty()) {
    return draft;
  }
  auto bundle = std::make_shared<Bundle>(*draft.bundle);
  for (const SettingChange& change : changes.settings) {
    change_setting(*bundle, change, today, draft);
  }
  bundle->fingerprint = fingerprint_with(*draft.bundle, changes.settings);
  draft.bundle = draft.problems.empty() ? BundleLoan(std::move(bundle)) : nullptr;
  return draft;
}

Result<BundleLoan> whole_draft_of(const BundleLoan& before, const DraftChanges& changes,
                                  policy::Scripts& scripts, Date today) {
  TRY(const DraftBundle draft, draft_of(before, changes, scripts, today));
  if (draft.bundle == nullptr) {
    const policy::Problem& first = draft.problems.front();
    return refuse(Fault::invalid, first.says, first.place());
  }
  return draft.bundle;
}

}  // namespace naober::lab
