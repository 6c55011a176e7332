#include "lab/case_text.h"

#include <fmt/format.h>

namespace naober::lab {

namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char sign : text) {
    result += sign == '"' || sign == '\\' ? std::string("\\") + sign : std::string(1, sign);
  }
  return result + "\"";
}

template <class Each, class Things>
std::string braced(const Things& things, Each&& each) {
  std::string inside;
  for (const auto& thing : things) {
    inside += (inside.empty() ? " " : ", ") + each(thing);
  }
  return inside.empty() ? "{}" : "{" + inside + " }";
}

std::string term_in_lua(const Term& term) {
  static constexpr const char* units[] = {"days", "weeks", "months", "years"};
  return fmt::format("{}({})", units[static_cast<int>(term.unit)], term.count);
}

std::string names_in_lua(const std::vector<std::string>& names) { return braced(names, quoted); }

std::string grants_of(const policy::Outcome& outcome) {
  return braced(outcome.grants, [](const policy::Grant& grant) {
    return fmt::format("{} = {}", grant.provision, lua(grant.values));
  });
}

}  // namespace

std::string lua(const Value& value) {
  if (const bool* yes = value.as<bool>()) {
    return *yes ? "yes" : "no";
  }
  if (const auto* whole = value.as<std::int64_t>()) {
    return std::to_string(*whole);
  }
  if (const double* number = value.as<double>()) {
    return fmt::format("{}", *number);
  }
  if (const std::string* text = value.as<std::string>()) {
    return quoted(*text);
  }
  if (const Date* date = value.as<Date>()) {
    return fmt::format("date \"{}\"", date->text());
  }
  if (const Term* term = value.as<Term>()) {
    return term_in_lua(*term);
  }
  if (const Money* money = value.as<Money>()) {
    return fmt::format("euros \"{}\"", money->text());
  }
  if (const List* list = value.as<List>()) {
    return braced(*list, [](const Value& each) { return lua(each); });
  }
  if (const Map* map = value.as<Map>()) {
    return lua(*map);
  }
  return "unknown";
}

std::string lua(const Map& map) {
  return braced(map, [](const auto& entry) {
    const auto& [name, value] = entry;
    return policy::is_snake_case(name) ? fmt::format("{} = {}", name, lua(value))
                                       : fmt::format("[{}] = {}", quoted(name), lua(value));
  });
}

std::string advice_case(const std::string& where, const Map& given,
                        const policy::Outcome& outcome) {
  std::string expect = fmt::format("outcome = \"{}\", because = {}",
                                   policy::name_of(outcome.verdict), names_in_lua(outcome.because));
  if (outcome.verdict == policy::Verdict::ask) {
    expect += ", about = " + names_in_lua(outcome.about);
  }
  if (!outcome.grants.empty()) {
    expect += ", grants = " + grants_of(outcome);
  }
  if (!outcome.refer_to.empty()) {
    expect += ", to = " + quoted(outcome.refer_to);
  }
  if (!outcome.leaning.empty()) {
    expect += ", leaning = " + quoted(outcome.leaning);
  }
  for (const policy::Reason& reason : outcome.reasons) {
    if (!reason.also.empty()) {
      expect += ", says = " + quoted(reason.also.front());
      break;
    }
  }
  return fmt::format("case \"…\" {{ {}given = {}, expect = {{ {} }} }},", where, lua(given),
                     expect);
}

}  // namespace naober::lab
