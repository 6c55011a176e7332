#include "policy/explain.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::policy {

namespace {

// The width of a text as a reader counts it: characters, not bytes.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string padded(const std::string& text, std::size_t to) {
  const std::size_t wide = width(text);
  return text + std::string(wide < to ? to - wide : 0, ' ');
}

}  // namespace

Result<const Setting*> find_setting(const Bundle& bundle, std::string_view name) {
  const std::size_t point = name.find('.');
  const std::string_view plugin = point == std::string_view::npos ? "" : name.substr(0, point);
  const std::string_view wanted = point == std::string_view::npos ? name : name.substr(point + 1);
  const Setting* found = nullptr;
  std::vector<std::string> owners;
  std::vector<std::string> known;
  for (const auto& [task_name, task] : bundle.tasks) {
    for (const auto& [setting_name, setting] : task.settings) {
      if (setting.parameter().plugin != task_name) {
        continue;
      }
      known.push_back(setting_name);
      if (setting_name == wanted && (plugin.empty() || plugin == task_name)) {
        found = &setting;
        owners.push_back(fmt::format("{}.{}", task_name, setting_name));
      }
    }
  }
  if (owners.size() > 1) {
    return refuse(Fault::conflict, fmt::format("more than one task has a setting '{}'; ask for {}",
                                               wanted, fmt::join(owners, " or ")));
  }
  if (found == nullptr) {
    return refuse(Fault::not_found,
                  fmt::format("{} has no setting '{}'{}", bundle.municipality.id(), name,
                              hint(wanted, known)));
  }
  return found;
}

std::string explain(const Setting& setting, Date date) {
  const std::vector<ExplainedLine> lines = setting.explain(date);
  std::size_t layer_width = 0;
  std::size_t says_width = 0;
  for (const ExplainedLine& line : lines) {
    layer_width = std::max(layer_width, name_of(line.layer).size());
    says_width = std::max(says_width, width(line.says));
  }
  std::string text =
      fmt::format("{} = {}\n", setting.parameter().name, english(setting.at(date).value));
  for (const ExplainedLine& line : lines) {
    std::string row =
        fmt::format("  {}  {}   {}", padded(std::string(name_of(line.layer)), layer_width),
                    padded(line.says, says_width), line.source);
    row.erase(row.find_last_not_of(' ') + 1);
    text += row + "\n";
  }
  return text;
}

}  // namespace naober::policy
