#include "lab/differences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/json.h"

namespace naober::lab {

namespace {

const Value& member(const Value& value, std::string_view key) {
  static const Value nothing;
  const Value* found = value.find(key);
  return found == nullptr ? nothing : *found;
}

const List& list_at(const Value& value, std::string_view key) {
  static const List nothing;
  const auto* list = member(value, key).as<List>();
  return list == nullptr ? nothing : *list;
}

std::string words(const Value& value) {
  const auto* text = value.as<std::string>();
  if (text != nullptr) {
    return *text;
  }
  if (const auto* list = value.as<List>()) {
    std::string all;
    for (const Value& item : *list) {
      all += (all.empty() ? "" : ", ") + words(item);
    }
    return all;
  }
  return value.is_unknown() ? "unknown" : write_json(value);
}

// What an advice says, as against how it came about.
bool is_part_of_the_answer(std::string_view key) {
  static const std::vector<std::string_view> parts = {"outcome", "grants",   "refer_to",
                                                      "leaning", "because",  "reasons",
                                                      "about",   "articles", "problems"};
  return std::find(parts.begin(), parts.end(), key) != parts.end();
}

// A rule of the trace: its status and where it stands.
struct Told {
  std::string status;
  std::string at;
  friend bool operator==(const Told&, const Told&) = default;
};

struct SettingRead {
  std::string value;
  std::string at;
};

using Rules = std::map<std::string, Told>;
using Settings = std::map<std::string, SettingRead>;

Rules rules_in(const Value& outcome) {
  Rules rules;
  for (const Value& row : list_at(outcome, "trace")) {
    rules[std::string(row.text_at("rule"))] = {std::string(row.text_at("status")),
                                               std::string(row.text_at("at"))};
  }
  return rules;
}

// A side of a comparison that looked at a setting says in which layer it was set.
void collect_settings(const Value& row, Settings& settings) {
  if (row.find("layer") != nullptr) {
    settings[std::string(row.text_at("what"))] = {words(member(row, "value")),
                                                  std::string(row.text_at("set_at"))};
  }
  for (const Value& part : list_at(row, "of")) {
    collect_settings(part, settings);
  }
}

Settings settings_in(const Value& outcome) {
  Settings settings;
  for (const Value& row : list_at(outcome, "trace")) {
    collect_settings(member(row, "when"), settings);
  }
  return settings;
}

class Comparison {
 public:
  Comparison(const Value& was, const Value& now) : was_(was), now_(now) {}

  std::vector<Difference> run() {
    if (was_ == now_) {
      return {};
    }
    compare("verdict", "outcome", "the advice");
    compare("verdict", "refer_to", "where it is referred to");
    compare("verdict", "leaning", "what it leans to");
    compare_grants();
    compare("question", "about", "what is asked");
    compare_rules();
    compare_settings();
    compare_reasons();
    compare("reason", "articles", "the articles it rests on");
    compare("rule", "problems", "which functions gave no answer");
    if (found_.empty()) {
      compare_the_rest();
    }
    return std::move(found_);
  }

 private:
  void add(std::string what, std::string name, std::string was, std::string now, std::string at,
           std::string says) {
    found_.push_back({std::move(what), std::move(name), std::move(was), std::move(now),
                      std::move(at), std::move(says)});
  }

  void compare(const char* what, const char* key, const char* called) {
    const Value& was = member(was_, key);
    const Value& now = member(now_, key);
    if (was != now) {
      add(what, key, words(was), words(now), {},
          fmt::format("{} was '{}' and is now '{}'", called, words(was), words(now)));
    }
  }

  static std::map<std::string, Value> grants_in(const Value& outcome) {
    std::map<std::string, Value> grants;
    for (const Value& grant : list_at(outcome, "grants")) {
      grants[std::string(grant.text_at("provision"))] = member(grant, "values");
    }
    return grants;
  }

  void compare_grants() {
    const auto was = grants_in(was_);
    const auto now = grants_in(now_);
    for (const auto& [provision, values] : was) {
      const auto other = now.find(provision);
      if (other == now.end()) {
        add("provision", provision, provision, {}, {},
            fmt::format("'{}' was advised and is not any more", provision));
      } else if (other->second != values) {
        add("amount", provision, write_json(values), write_json(other->second), {},
            fmt::format("of '{}' {} was advised and now {}", provision, write_json(values),
                        write_json(other->second)));
      }
    }
    for (const auto& [provision, values] : now) {
      if (was.find(provision) == was.end()) {
        add("provision", provision, {}, provision, {},
            fmt::format("'{}' was not advised and is now", provision));
      }
    }
  }

  void compare_rules() {
    const Rules was = rules_in(was_);
    const Rules now = rules_in(now_);
    for (const auto& [name, told] : was) {
      const auto other = now.find(name);
      if (other == now.end()) {
        add("rule", name, told.status, "absent", told.at,
            fmt::format("rule {} ({}) was asked and is not there any more", name, told.at));
      } else if (other->second.status != told.status) {
        add("rule", name, told.status, other->second.status, other->second.at,
            fmt::format("rule {} ({}) was '{}' and is now '{}'", name, other->second.at,
                        told.status, other->second.status));
      }
    }
    for (const auto& [name, told] : now) {
      if (was.find(name) == was.end()) {
        add("rule", name, "absent", told.status, told.at,
            fmt::format("rule {} ({}) was not there and is now '{}'", name, told.at, told.status));
      }
    }
  }

  void compare_settings() {
    const Settings was = settings_in(was_);
    const Settings now = settings_in(now_);
    for (const auto& [name, read] : was) {
      const auto other = now.find(name);
      if (other != now.end() && other->second.value != read.value) {
        add("setting", name, read.value, other->second.value, other->second.at,
            fmt::format("{} was {} ({}) and is now {} ({})", name, read.value, read.at,
                        other->second.value, other->second.at));
      }
    }
  }

  void compare_reasons() {
    std::map<std::string, Value> was;
    for (const Value& reason : list_at(was_, "reasons")) {
      was[std::string(reason.text_at("rule"))] = reason;
    }
    for (const Value& reason : list_at(now_, "reasons")) {
      const auto stored = was.find(std::string(reason.text_at("rule")));
      if (stored != was.end() && stored->second != reason) {
        add("reason", stored->first, words(member(stored->second, "text")),
            words(member(reason, "text")), std::string(reason.text_at("at")),
            fmt::format("rule {} ({}) gives another reason than it gave", stored->first,
                        reason.text_at("at")));
      }
    }
  }

  // The same answer; how it came about is told in other words.
  void compare_the_rest() {
    std::string keys;
    bool of_the_answer = false;
    const auto* was = was_.as<Map>();
    const auto* now = now_.as<Map>();
    if (was != nullptr && now != nullptr) {
      Map all = *was;
      all.insert(now->begin(), now->end());
      for (const auto& [key, unused] : all) {
        if (member(was_, key) != member(now_, key)) {
          keys += (keys.empty() ? "" : ", ") + key;
          of_the_answer = of_the_answer || is_part_of_the_answer(key);
        }
      }
    }
    add(of_the_answer ? "advice" : "trace", keys, {}, {}, {},
        of_the_answer
            ? fmt::format("the answer differs in {}", keys)
            : fmt::format("the answer is the same; what is told besides differs ({})", keys));
  }

  const Value& was_;
  const Value& now_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences_between(const Value& was, const Value& now) {
  return Comparison(was, now).run();
}

bool change_the_answer(const std::vector<Difference>& differences) {
  return std::any_of(differences.begin(), differences.end(),
                     [](const Difference& each) { return each.what != "trace"; });
}

}  // namespace naober::lab
