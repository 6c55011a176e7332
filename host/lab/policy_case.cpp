#include "lab/policy_case.h"

#include <fmt/format.h>

#include <utility>

#include "lab/expected_reader.h"
#include "policy/role.h"

namespace naober::lab {

namespace {

using policy::Declaration;
using policy::Need;

void read_days(Declaration& declaration, const Map& days, PolicyCase& into) {
  for (const auto& [text, settings] : days) {
    const Result<Date> day = Date::parse(text);
    const Map* values = settings.as<Map>();
    if (!day || values == nullptr) {
      declaration.complain(
          fmt::format("'on' of {} must be a day, or days with settings: {{ "
                      "[\"2026-05-01\"] = {{ setting = value }} }}",
                      declaration.called()));
      continue;
    }
    into.settings_on.emplace(*day, *values);
  }
}

void read_on(Declaration& declaration, PolicyCase& into) {
  const Value* on = declaration.value("on", Need::optional);
  if (on == nullptr) {
    return;
  }
  if (const Map* days = on->as<Map>()) {
    read_days(declaration, *days, into);
    return;
  }
  into.on = declaration.date("on", Need::optional);
}

void read_facts(Declaration& declaration, PolicyCase& into) {
  into.given = read_table(declaration, "given");
  into.defaults = read_table(declaration, "defaults");
  into.settings = read_table(declaration, "settings").value_or(Map());
  const std::optional<Map> but = read_table(declaration, "but");
  if (but && !into.given) {
    declaration.complain(fmt::format("{} has a 'but' and nothing given", declaration.called()));
    return;
  }
  for (const auto& [name, value] : but.value_or(Map())) {
    (*into.given)[name] = value;
  }
}

void read_right(Declaration& declaration, PolicyCase& into) {
  const Value* tree = declaration.value("may", Need::optional);
  if (tree == nullptr) {
    return;
  }
  Declaration may(*tree, declaration.place(), declaration.problems());
  Right right;
  right.role = may.text("role", Need::required);
  right.act = may.one_of("act", policy::known_acts(), Need::required);
  right.provision = may.text("provision", Need::optional);
  right.organisation = may.text("organisation", Need::optional);
  right.consulted = may.yes("consulted");
  right.done = may.some_of("done", policy::known_acts(), Need::optional);
  right.purpose = may.text("purpose", Need::optional);
  may.finish();
  into.may = std::move(right);
}

bool is_region(const std::string& at) { return at.find('/') == std::string::npos; }

// What a case lacks, or nothing.
std::string lack_of(const PolicyCase& read) {
  const int promises = (read.given ? 1 : 0) + (read.attempt ? 1 : 0) + (read.defaults ? 1 : 0) +
                       (read.settings_on.empty() ? 0 : 1) + (read.may ? 1 : 0) +
                       (read.road.empty() ? 0 : 1);
  if (promises != 1) {
    return "must have one of: `given` facts, settings `on` days, `defaults`, a `try`, a `may`, or "
           "a step of the `road`";
  }
  if (read.plugin.empty() && !read.may) {
    return "does not say of which plugin: plugin = \"…\"";
  }
  if (read.at.empty() && (read.may || !read.pilot.empty())) {
    return "does not say where: at = \"region/municipality\"";
  }
  const bool needs_day = read.may || (!read.at.empty() && (read.given || !read.road.empty()));
  if (needs_day && !read.on) {
    return "does not say on which day its settings hold: on = \"2026-05-01\"";
  }
  if ((read.may || !read.road.empty()) && !read.at.empty() && is_region(read.at)) {
    return "asks about a municipality, not about a region: at = \"region/municipality\"";
  }
  if (!read.settings.empty() && (!read.given || !read.at.empty())) {
    return "brings settings of its own, which only a plugin's own case with `given` facts may do";
  }
  if (read.given && read.expected.asks_nothing()) {
    return "expects nothing, so it promises nothing: expect = { outcome = \"…\" }";
  }
  if (read.expected.step.due_on && !read.on) {
    return "expects a last day, but does not say from which day: on = \"2026-05-01\"";
  }
  if (!read.road.empty() && read.expected.step.empty()) {
    return "expects nothing of its step: expect = { leads = { … }, due_on = \"…\" }";
  }
  return {};
}

// One case keeps one promise.
void check_whole(const Declaration& declaration, const PolicyCase& read) {
  if (const std::string lack = lack_of(read); !lack.empty()) {
    declaration.complain(fmt::format("{} {}", declaration.called(), lack));
  }
}

PolicyCase read_case(Declaration& declaration, const CaseFolder& folder) {
  PolicyCase read;
  const std::size_t before = declaration.problems().size();
  read.name = declaration.name();
  read.place = declaration.place();
  read.plugin = declaration.text("plugin", Need::optional);
  read.at = declaration.text("at", Need::optional);
  read.pilot = declaration.text("pilot", Need::optional);
  read.plugin = read.plugin.empty() ? folder.plugin : read.plugin;
  read.at = read.at.empty() ? folder.at : read.at;
  read_on(declaration, read);
  read_facts(declaration, read);
  if (const Value* attempt = declaration.value("try", Need::optional)) {
    read.attempt = *attempt;
  }
  read_right(declaration, read);
  read.road = declaration.text("road", Need::optional);
  read.expected = read_expected(declaration);
  if (declaration.problems().size() == before) {
    check_whole(declaration, read);
  }
  declaration.finish();
  return read;
}

}  // namespace

CaseFolder folder_of_cases(std::string_view path) {
  const std::size_t file = path.rfind('/');
  const std::string_view folder = file == std::string_view::npos ? "" : path.substr(0, file);
  CaseFolder told;
  const std::size_t plugins = folder.rfind("plugins/");
  if (plugins != std::string_view::npos) {
    told.plugin = folder.substr(plugins + 8);
  }
  constexpr std::string_view municipalities = "municipalities/";
  if (folder.starts_with(municipalities)) {
    std::string_view at = folder.substr(municipalities.size());
    at = at.substr(0, at.find("/plugins/"));
    told.at = at;
  }
  return told;
}

std::vector<PolicyCase> read_policy_cases(Declaration& block, const CaseFolder& folder) {
  std::vector<PolicyCase> cases;
  for (Declaration& declaration : block.items({"case"})) {
    const std::size_t before = block.problems().size();
    PolicyCase read = read_case(declaration, folder);
    if (block.problems().size() == before) {
      cases.push_back(std::move(read));
    }
  }
  return cases;
}

}  // namespace naober::lab
