#include "policy/plugin.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

#include "policy/room.h"

namespace naober::policy {

namespace {

// What a task may ask of the host. An effect that was not declared is refused.
const std::vector<std::string>& known_needs() {
  static const std::vector<std::string> needs = {
      "clients.read",        "clients.write", "households.read", "households.write",
      "cases.read",          "cases.write",   "plans.read",      "plans.write",
      "decisions.read",      "letters.write", "orders.write",    "tasks.write",
      "reminders.write",     "records.read",  "records.write",   "notifications.read",
      "notifications.write", "facts.read",    "facts.write",     "notices.write"};
  return needs;
}

struct Comparison {
  std::string_view sign;
  bool (*holds)(const Version&, const Version&);
};

constexpr std::array<Comparison, 5> comparisons{{
    {">=", [](const Version& a, const Version& b) { return a >= b; }},
    {"<=", [](const Version& a, const Version& b) { return a <= b; }},
    {">", [](const Version& a, const Version& b) { return a > b; }},
    {"<", [](const Version& a, const Version& b) { return a < b; }},
    {"", [](const Version& a, const Version& b) { return a == b; }},
}};

const Comparison& comparison_at(std::string_view part) {
  for (const Comparison& comparison : comparisons) {
    if (part.starts_with(comparison.sign)) {
      return comparison;
    }
  }
  return comparisons.back();
}

std::vector<std::string_view> parts_of(std::string_view range) {
  std::vector<std::string_view> parts;
  while (!range.empty()) {
    const std::size_t space = range.find(' ');
    if (const std::string_view part = range.substr(0, space); !part.empty()) {
      parts.push_back(part);
    }
    range = space == std::string_view::npos ? std::string_view() : range.substr(space + 1);
  }
  return parts;
}

void read_language(Declaration& declaration) {
  const Value* speaks = declaration.value("speaks", Need::required);
  if (speaks == nullptr) {
    return;
  }
  if (speaks->text_at("is") != "api") {
    declaration.complain("'speaks' names the version of the language: speaks = api \"1\"");
  } else if (speaks->text_at("version") != language_version) {
    const Value* version = speaks->find("version");
    declaration.complain(
        fmt::format("{} speaks api {}, but this host speaks api \"{}\" only", declaration.called(),
                    version == nullptr ? "nothing" : english(*version), language_version));
  }
}

void read_requires(Declaration& declaration, Manifest& manifest) {
  const Value* tree = declaration.value("requires", Need::optional);
  const Map* map = tree == nullptr ? nullptr : tree->as<Map>();
  if (tree != nullptr && map == nullptr) {
    declaration.complain(
        "'requires' names plugins and versions: requires = { casework = \">=1.0.0\" }");
  }
  if (map == nullptr) {
    return;
  }
  for (const auto& [name, range] : *map) {
    const std::string* text = range.as<std::string>();
    const Result<VersionRange> read = VersionRange::parse(text == nullptr ? "" : *text);
    if (read) {
      manifest.requires_plugins.emplace(name, *read);
    } else {
      declaration.complain(
          fmt::format("'requires' of {}, {}: {}", declaration.called(), name, read.error().says));
    }
  }
}

}  // namespace

Result<Version> Version::parse(std::string_view text) {
  std::array<int, 3> numbers{};
  const char* next = text.data();
  const char* last = text.data() + text.size();
  std::size_t count = 0;
  bool in_form = !text.empty();
  while (in_form && count < numbers.size()) {
    const auto [end, error] = std::from_chars(next, last, numbers[count]);
    in_form = error == std::errc() && numbers[count] >= 0 && *next != '-';
    next = end;
    ++count;
    if (!in_form || next == last) {
      break;
    }
    in_form = *next++ == '.' && next != last;
  }
  if (!in_form || next != last) {
    return refuse(Fault::invalid,
                  fmt::format("'{}' is not a version: write three numbers, as 1.0.0", text));
  }
  return Version{numbers[0], numbers[1], numbers[2]};
}

std::string Version::text() const { return fmt::format("{}.{}.{}", major, minor, patch); }

Result<VersionRange> VersionRange::parse(std::string_view text) {
  const std::vector<std::string_view> parts = parts_of(text);
  if (parts.empty()) {
    return refuse(Fault::invalid, "a range of versions is a text such as \">=1.0.0 <2.0.0\"");
  }
  for (const std::string_view part : parts) {
    TRY_DO(Version::parse(part.substr(comparison_at(part).sign.size())));
  }
  return VersionRange{std::string(text)};
}

bool VersionRange::allows(const Version& version) const {
  for (const std::string_view part : parts_of(written)) {
    const Comparison& comparison = comparison_at(part);
    const Result<Version> bound = Version::parse(part.substr(comparison.sign.size()));
    if (!bound || !comparison.holds(version, *bound)) {
      return false;
    }
  }
  return true;
}

Manifest read_manifest(Declaration& declaration) {
  Manifest manifest;
  manifest.name = declaration.name();
  manifest.place = declaration.place();
  manifest.title = declaration.text("title", Need::required);
  read_language(declaration);
  if (const std::string text = declaration.text("version", Need::optional); !text.empty()) {
    if (const Result<Version> version = Version::parse(text)) {
      manifest.version = *version;
    } else {
      declaration.complain(version.error().says);
    }
  }
  manifest.needs = declaration.some_of("needs", known_needs(), Need::optional);
  manifest.offers = declaration.texts("offers", Need::optional);
  read_requires(declaration, manifest);
  declaration.finish();
  return manifest;
}

}  // namespace naober::policy
