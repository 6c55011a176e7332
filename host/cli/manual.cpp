#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>

namespace naober::cli {

namespace {

void print_row(std::ostream& out, std::string_view name, std::size_t width, std::string_view text) {
  out << fmt::format("  {:<{}}  {}\n", name, width, text);
}

std::string usage_of(const Command& command) {
  std::string usage = "naober " + command.name;
  for (const Positional& positional : command.positionals) {
    const std::string name = positional.name + (positional.many ? "..." : "");
    usage += positional.required ? " " + name : " [" + name + "]";
  }
  for (const Option& option : command.options) {
    if (option.required) {
      usage += " " + option.name + " " + option.value_name;
    }
  }
  const bool has_more = std::any_of(command.options.begin(), command.options.end(),
                                    [](const Option& option) { return !option.required; });
  return usage + (has_more ? " [OPTIONS]" : "");
}

}  // namespace

std::string_view group_of(const Command& command) {
  const std::size_t space = command.name.find(' ');
  return std::string_view(command.name).substr(0, space == std::string::npos ? 0 : space);
}

void print_overview(std::ostream& out, const std::vector<Command>& commands) {
  out << "naober: one regional host for Dutch municipalities, each with its own policy\n\n"
         "Usage: naober COMMAND [ARGUMENTS]\n\nCommands:\n";
  std::size_t width = 0;
  std::vector<std::string_view> groups;
  for (const Command& command : commands) {
    width = std::max(width, command.name.size());
    const std::string_view group = group_of(command);
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) {
      groups.push_back(group);
    }
  }
  // Commands that stand alone come first, then group by group in the order of the list.
  std::stable_partition(groups.begin(), groups.end(), [](auto group) { return group.empty(); });
  for (const std::string_view group : groups) {
    if (!group.empty()) {
      out << '\n' << group << ":\n";
    }
    for (const Command& command : commands) {
      if (group_of(command) == group) {
        print_row(out, command.name, width, command.summary);
      }
    }
  }
  out << "\n'naober COMMAND --help' prints the manual of one command.\n";
}

void print_manual(std::ostream& out, const Command& command) {
  out << command.summary << "\n\nUsage: " << usage_of(command) << "\n\n";
  std::vector<std::pair<std::string, std::string>> rows;
  for (const Positional& positional : command.positionals) {
    rows.emplace_back(positional.name, positional.help);
  }
  for (const Option& option : command.options) {
    rows.emplace_back(
        option.name + (option.value_name.empty() ? "" : " " + option.value_name),
        option.help + (option.otherwise.empty() ? "" : " [" + option.otherwise + "]"));
  }
  rows.emplace_back("--help", "Print this manual.");
  std::size_t width = 0;
  for (const auto& [name, help] : rows) {
    width = std::max(width, name.size());
  }
  for (const auto& [name, help] : rows) {
    print_row(out, name, width, help);
  }
  out << '\n' << command.manual << '\n';
}

}  // namespace naober::cli
