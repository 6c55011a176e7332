// Finds the command and lets CLI11 part its words. Only here is CLI11 known.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/manual.h"
#include "cli/settings.h"

namespace naober::cli {

namespace {

constexpr int misused = 2;

using Words = std::vector<std::string>;

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
  Parser(const Command& command, const Settings& settings)
      : command_(command), settings_(settings) {
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
      const Setting* setting = settings_.find(option.name);
      if (setting != nullptr && !arguments.held.contains(option.name)) {
        take_setting(option, *setting, arguments);
      }
      if (!option.otherwise.empty() && !arguments.held.contains(option.name)) {
        arguments.held[option.name] = {option.otherwise};
        arguments.by_default.insert(option.name);
      }
    }
  }

  static void take_setting(const Option& option, const Setting& setting, Arguments& arguments) {
    const bool is_flag = option.value_name.empty();
    arguments.set_by[option.name] = setting.source;
    if (!is_flag) {
      arguments.held[option.name] = {setting.value};
    } else if (setting.value == "true") {
      arguments.held[option.name] = {};
    }
  }

  const Command& command_;
  const Settings& settings_;
  CLI::App app_;
  std::map<std::string, Words> texts_;
  std::map<std::string, bool> flags_;
};

int run_command(const Command& command, const Words& words, const Settings& settings,
                const Console& console) {
  if (std::any_of(words.begin(), std::find(words.begin(), words.end(), "--"), asks_for_help)) {
    print_manual(console.out, command);
    return 0;
  }
  Arguments arguments;
  const std::string wrong = Parser(command, settings).parse(words, arguments);
  if (!wrong.empty()) {
    console.complaint << "naober " << command.name << ": " << wrong << "\n'naober " << command.name
                      << " --help' prints the manual\n";
    return misused;
  }
  return command.run(arguments, console);
}

// The settings of this machine; none for a program without settings.
Result<Settings> settings_of(const std::vector<Command>& commands,
                             const std::filesystem::path& file) {
  Words known;
  Words flags;
  for (const Option& option : settings_among(commands)) {
    known.push_back(option.name);
    if (option.value_name.empty()) {
      flags.push_back(option.name);
    }
  }
  if (known.empty()) {
    return Settings();
  }
  TRY(auto settings,
      Settings::read(known, file, [](const char* name) { return std::getenv(name); }));
  for (const std::string& flag : flags) {
    const Setting* setting = settings.find(flag);
    if (setting != nullptr && setting->value != "true" && setting->value != "false") {
      return refuse(Fault::invalid, key_of(flag) + " is true or false.", setting->source);
    }
  }
  return settings;
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

std::string Arguments::source_of(std::string_view name) const {
  if (const auto found = set_by.find(name); found != set_by.end()) {
    return found->second;
  }
  return given(name) ? "the command line" : "usual";
}

int run(int count, const char* const* words, const std::vector<Command>& commands,
        const Console& console) {
  Words rest(words + std::min(1, count), words + count);
  std::filesystem::path settings_file;
  if (rest.size() >= 2 && rest.front() == "--config") {
    settings_file = rest[1];
    rest.erase(rest.begin(), rest.begin() + 2);
  }
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
  if (command == nullptr) {
    return refuse_command(rest, commands, console);
  }
  const auto settings = settings_of(commands, settings_file);
  if (!settings) {
    return complain(console, settings.error());
  }
  return run_command(*command, rest, *settings, console);
}

}  // namespace naober::cli
