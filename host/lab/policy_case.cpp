#include "lab/policy_case.h"

#include <fmt/format.h>

#include <utility>

namespace naober::lab {

namespace {

using policy::Declaration;
using policy::Need;

// An empty table is a list and a map at once; Lua does not tell.
std::optional<Map> read_map(Declaration& declaration, std::string_view key) {
  const Value* found = declaration.value(key, Need::optional);
  if (found == nullptr) {
    return std::nullopt;
  }
  if (const Map* map = found->as<Map>()) {
    return *map;
  }
  const List* list = found->as<List>();
  if (list == nullptr || !list->empty()) {
    declaration.complain(
        fmt::format("'{}' of {} must be a table: {{ name = value }}", key, declaration.called()));
  }
  return Map();
}

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

std::optional<std::vector<std::string>> read_names(Declaration& expect, std::string_view key) {
  if (expect.value(key, Need::optional) == nullptr) {
    return std::nullopt;
  }
  return expect.texts(key, Need::optional);
}

void read_expected(Declaration& declaration, PolicyCase& into) {
  const Value* tree = declaration.value("expect", Need::optional);
  if (tree == nullptr) {
    return;
  }
  Declaration expect(*tree, declaration.place(), declaration.problems());
  const std::string outcome =
      expect.one_of("outcome", {"grant", "refuse", "ask", "weigh", "refer"}, Need::optional);
  for (const policy::Verdict verdict :
       {policy::Verdict::grant, policy::Verdict::refuse, policy::Verdict::ask,
        policy::Verdict::weigh, policy::Verdict::refer}) {
    if (policy::name_of(verdict) == outcome) {
      into.expected.verdict = verdict;
    }
  }
  into.expected.because = read_names(expect, "because");
  into.expected.about = read_names(expect, "about");
  into.expected.says = expect.text("says", Need::optional);
  into.expected.refused = expect.text("refused", Need::optional);
  expect.finish();
}

void read_facts(Declaration& declaration, PolicyCase& into) {
  into.given = read_map(declaration, "given");
  const std::optional<Map> but = read_map(declaration, "but");
  if (but && !into.given) {
    declaration.complain(fmt::format("{} has a 'but' and nothing given", declaration.called()));
    return;
  }
  for (const auto& [name, value] : but.value_or(Map())) {
    (*into.given)[name] = value;
  }
}

// One case keeps one promise.
void check_whole(const Declaration& declaration, const PolicyCase& read) {
  const int promises =
      (read.given ? 1 : 0) + (read.attempt ? 1 : 0) + (read.settings_on.empty() ? 0 : 1);
  if (promises != 1) {
    declaration.complain(
        fmt::format("{} must have one of: `given` facts, a `try`, or settings `on` days",
                    declaration.called()));
  } else if (read.plugin.empty()) {
    declaration.complain(
        fmt::format("{} does not say of which plugin: plugin = \"…\"", declaration.called()));
  } else if (read.at.empty() && !read.given) {
    declaration.complain(
        fmt::format("{} does not say where: at = \"region/municipality\"", declaration.called()));
  } else if (read.given && !read.at.empty() && !read.on) {
    declaration.complain(
        fmt::format("{} does not say on which day its settings hold: on = \"2026-05-01\"",
                    declaration.called()));
  } else if (read.given && !read.expected.verdict && !read.expected.because &&
             !read.expected.about && read.expected.says.empty()) {
    declaration.complain(
        fmt::format("{} expects nothing, so it promises nothing: expect = {{ "
                    "outcome = \"…\" }}",
                    declaration.called()));
  }
}

PolicyCase read_case(Declaration& declaration, const CaseFolder& folder) {
  PolicyCase read;
  const std::size_t before = declaration.problems().size();
  read.name = declaration.name();
  read.place = declaration.place();
  read.plugin = declaration.text("plugin", Need::optional);
  read.at = declaration.text("at", Need::optional);
  read.plugin = read.plugin.empty() ? folder.plugin : read.plugin;
  read.at = read.at.empty() ? folder.at : read.at;
  read_on(declaration, read);
  read_facts(declaration, read);
  if (const Value* attempt = declaration.value("try", Need::optional)) {
    read.attempt = *attempt;
  }
  read_expected(declaration, read);
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
