// Finds the command, lets CLI11 part its words, and prints the manuals. Only here is CLI11 known.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.h"
#include "cli/command.h"

namespace naober::cli {

namespace {

constexpr int misused = 2;

using Words = std::vector<std::string>;

// "journal" of "journal verify"; empty for a command that stands alone.
std::string_view group_of(const Command& command) {
  const std::size_t space = command.name.find(' ');
  return std::string_view(command.name).substr(0, space == std::string::npos ? 0 : space);
}

void print_row(std::ostream& out, std::string_view name, std::size_t width, std::string_view text) {
  out << fmt::format("  {:<{}}  {}\n", name, width, text);
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

bool asks_for_help(const std::string& word) { return word == "--help" || word == "-h"; }

// The command whose name the words begin with; the longest name wins. Its words are taken off.
const Command* take_command(Words& words, const std::vector<Command>& commands) {
  const Command* found = nullptr;
  for (const Command& command : commands) {
    const Words name = CLI::detail::split(command.name, ' ');
    const bool longer = found == nullptr || command.name.size() > found->name.size();
    if (longer && name.size() <= words.size() &&
        std::equal(name.begin(), name.end(), words.begin())) {
      found = &command;
    }
  }
  if (found != nullptr) {
    const auto taken = 1 + std::count(found->name.begin(), found->name.end(), ' ');
    words.erase(words.begin(), words.begin() + taken);
  }
  return found;
}

int refuse_command(const Words& words, const std::vector<Command>& commands,
                   const Console& console) {
  Words names;
  Words members;
  for (const Command& command : commands) {
    names.push_back(command.name);
    if (group_of(command) == words.front()) {
      members.push_back("'naober " + command.name + "'");
    }
  }
  if (!members.empty()) {
    console.complaint << "naober: '" << words.front() << "' is a group of commands: use "
                      << listed(members) << '\n';
    return misused;
  }
  std::string meant = words.size() > 1 ? nearest(words[0] + " " + words[1], names) : std::string();
  if (meant.empty()) {
    meant = nearest(words.front(), names);
  }
  console.complaint << "naober: there is no command '" << words.front() << "'; "
                    << (meant.empty() ? "'naober --help' lists them all"
                                      : "did you mean 'naober " + meant + "'?")
                    << '\n';
  return misused;
}

std::string complaint_about_option(const Command& command, const std::string& word) {
  Words names = {"--help"};
  for (const Option& option : command.options) {
    names.push_back(option.name);
  }
  const std::string name = word.substr(0, word.find('='));
  const std::string meant = nearest(name, names);
  return fmt::format("there is no option '{}'{}", name,
                     meant.empty() ? "" : "; did you mean '" + meant + "'?");
}

// Hands the words that are no options to the positionals, in their order. Returns what is wrong.
std::string place_words(const Command& command, const Words& words, Arguments& arguments) {
  auto word = words.begin();
  for (const Positional& positional : command.positionals) {
    const auto end = positional.many ? words.end() : word + (word == words.end() ? 0 : 1);
    if (word != end) {
      arguments.held[positional.name] = Words(word, end);
    }
    word = end;
  }
  return word == words.end() ? "" : fmt::format("'{}' is one word too many", *word);
}

std::string complaint_about_missing(const Command& command, const Arguments& arguments) {
  for (const Positional& positional : command.positionals) {
    if (positional.required && arguments.values(positional.name).empty()) {
      return fmt::format("{} is missing: {}", positional.name, positional.help);
    }
  }
  for (const Option& option : command.options) {
    if (option.required && !arguments.given(option.name)) {
      return fmt::format("{} {} is missing: {}", option.name, option.value_name, option.help);
    }
  }
  return {};
}

// One door into CLI11, which takes the options out. What stays are the positionals: they are ours
// to hand out, for CLI11 gives a word to the first list that wants it.
class Parser {
 public:
  explicit Parser(const Command& command) : command_(command) {
    app_.set_help_flag();
    app_.allow_extras();
    for (const Option& option : command.options) {
      add(option);
    }
  }

  // Fills `arguments`; returns what is wrong, or an empty text.
  std::string parse(const Words& words, Arguments& arguments) {
    const auto dashes = std::find(words.begin(), words.end(), "--");
    try {
      // CLI11 takes the words from the back.
      app_.parse(Words(std::make_reverse_iterator(dashes), words.rend()));
    } catch (const CLI::ParseError& error) {
      return error.what();
    }
    take_options(arguments);
    Words rest = app_.remaining();
    for (const std::string& word : rest) {
      if (word.size() > 1 && word.front() == '-') {
        return complaint_about_option(command_, word);
      }
    }
    rest.insert(rest.end(), dashes == words.end() ? dashes : dashes + 1, words.end());
    const std::string surplus = place_words(command_, rest, arguments);
    return surplus.empty() ? complaint_about_missing(command_, arguments) : surplus;
  }

 private:
  void add(const Option& option) {
    if (option.value_name.empty()) {
      app_.add_flag(option.name, flags_[option.name]);
      return;
    }
    CLI::Option* added = app_.add_option(option.name, texts_[option.name]);
    // One word each time it is written; twice only where the command allows it.
    added->allow_extra_args(false);
    if (!option.many) {
      added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    }
  }

  void take_options(Arguments& arguments) {
    for (auto& [name, texts] : texts_) {
      if (!texts.empty()) {
        arguments.held[name] = std::move(texts);
      }
    }
    for (const auto& [name, flag] : flags_) {
      if (flag) {
        arguments.held[name] = {};
      }
    }
    for (const Option& option : command_.options) {
      if (!option.otherwise.empty() && !arguments.held.contains(option.name)) {
        arguments.held[option.name] = {option.otherwise};
        arguments.by_default.insert(option.name);
      }
    }
  }

  const Command& command_;
  CLI::App app_;
  std::map<std::string, Words> texts_;
  std::map<std::string, bool> flags_;
};

int run_command(const Command& command, const Words& words, const Console& console) {
  if (std::any_of(words.begin(), std::find(words.begin(), words.end(), "--"), asks_for_help)) {
    print_manual(console.out, command);
    return 0;
  }
  Arguments arguments;
  const std::string wrong = Parser(command).parse(words, arguments);
  if (!wrong.empty()) {
    console.complaint << "naober " << command.name << ": " << wrong << "\n'naober " << command.name
                      << " --help' prints the manual\n";
    return misused;
  }
  return command.run(arguments, console);
}

}  // namespace

const std::string& Arguments::value(std::string_view name) const {
  static const std::string nothing;
  const auto found = held.find(name);
  return found == held.end() || found->second.empty() ? nothing : found->second.back();
}

const std::vector<std::string>& Arguments::values(std::string_view name) const {
  static const std::vector<std::string> nothing;
  const auto found = held.find(name);
  return found == held.end() ? nothing : found->second;
}

bool Arguments::given(std::string_view name) const {
  return held.contains(name) && !by_default.contains(name);
}

int run(int count, const char* const* words, const std::vector<Command>& commands,
        const Console& console) {
  Words rest(words + std::min(1, count), words + count);
  // "naober help serve" is "naober serve --help".
  if (!rest.empty() && rest.front() == "help") {
    rest.erase(rest.begin());
    rest.push_back("--help");
  }
  if (rest.empty()) {
    print_overview(console.complaint, commands);
    return misused;
  }
  if (asks_for_help(rest.front())) {
    print_overview(console.out, commands);
    return 0;
  }
  const Command* command = take_command(rest, commands);
  return command == nullptr ? refuse_command(rest, commands, console)
                            : run_command(*command, rest, console);
}

}  // namespace naober::cli
