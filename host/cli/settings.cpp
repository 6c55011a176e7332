// Only here is the library for TOML known.
#include "cli/settings.h"

#include <fmt/format.h>

#include <algorithm>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "base/text.h"

namespace naober::cli {

namespace {

std::string variable_of(std::string_view option) {
  std::string name = "NAOBER_" + key_of(option);
  std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return name;
}

std::string place_of(const std::filesystem::path& file, const toml::source_region& source) {
  return fmt::format("{}:{}", file.string(), source.begin.line);
}

Result<std::string> value_of(const toml::node& node, const std::string& place) {
  if (const auto* text = node.as_string()) {
    return text->get();
  }
  if (const auto* number = node.as_integer()) {
    return std::to_string(number->get());
  }
  if (const auto* truth = node.as_boolean()) {
    return std::string(truth->get() ? "true" : "false");
  }
  return refuse(Fault::invalid, "A setting is a text, a whole number, true or false.", place);
}

std::string unknown_key(const std::string& key, const std::vector<std::string>& keys) {
  const std::string meant = nearest(key, keys);
  return fmt::format(
      "There is no setting '{}'{}", key,
      meant.empty() ? "; 'naober config' lists them all." : "; did you mean '" + meant + "'?");
}

}  // namespace

std::string key_of(std::string_view option) {
  std::string key(option.substr(2));
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

std::vector<Option> settings_among(const std::vector<Command>& commands) {
  std::vector<Option> found;
  for (const Command& command : commands) {
    for (const Option& option : command.options) {
      if (command.name == "serve" && option.name != "--day") {
        found.push_back(option);
      }
    }
  }
  return found;
}

Result<Settings> Settings::read(const std::vector<std::string>& known,
                                const std::filesystem::path& named,
                                const Environment& environment) {
  Settings settings;
  settings.file_ = named;
  if (const char* told = environment("NAOBER_CONFIG"); settings.file_.empty() && told != nullptr) {
    settings.file_ = told;
  }
  std::error_code ignored;
  if (settings.file_.empty() && std::filesystem::exists(usual_settings_file, ignored)) {
    settings.file_ = usual_settings_file;
  }
  if (!settings.file_.empty()) {
    TRY_DO(settings.read_file(known));
  }
  for (const std::string& option : known) {
    const std::string variable = variable_of(option);
    if (const char* value = environment(variable.c_str()); value != nullptr && *value != '\0') {
      settings.set_[option] = {value, variable};
    }
  }
  return settings;
}

Result<void> Settings::read_file(const std::vector<std::string>& known) {
  const auto parsed = toml::parse_file(file_.string());
  if (!parsed) {
    return refuse(Fault::invalid,
                  fmt::format("The settings cannot be read: {}.", parsed.error().description()),
                  place_of(file_, parsed.error().source()));
  }
  std::vector<std::string> keys;
  for (const std::string& option : known) {
    keys.push_back(key_of(option));
  }
  for (const auto& [name, node] : parsed.table()) {
    const std::string key(name.str());
    const std::string place = place_of(file_, name.source());
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) {
      return refuse(Fault::invalid, unknown_key(key, keys), place);
    }
    TRY(std::string value, value_of(node, place));
    const auto& option = known[static_cast<std::size_t>(found - keys.begin())];
    set_[option] = {std::move(value), place};
  }
  return {};
}

const Setting* Settings::find(std::string_view option) const {
  const auto found = set_.find(option);
  return found == set_.end() ? nullptr : &found->second;
}

}  // namespace naober::cli
