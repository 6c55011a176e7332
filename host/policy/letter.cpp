#include "policy/letter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace naober::policy {

namespace {

Template read_template(Declaration& item, const std::string& folder) {
  Template read;
  read.name = item.name();
  read.place = item.place();
  const std::string file = item.text("template", Need::required);
  read.file = folder + "/" + file;
  read.open = !item.some_of("open_to", {"municipality"}, Need::optional).empty();
  if (!file.empty() && (!file.starts_with("letters/") || !file.ends_with(".html"))) {
    item.complain(fmt::format("'template' of {} is a file in letters/, as \"letters/{}.html\"",
                              item.called(), item.name()));
  }
  return read;
}

void fill(Template& wanted, const std::vector<SourceFile>& files, ProblemList& problems) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const SourceFile& file) { return file.path == wanted.file; });
  if (found != files.end()) {
    wanted.text = found->text;
    return;
  }
  std::vector<std::string> known;
  for (const SourceFile& file : files) {
    known.push_back(file.path);
  }
  problems.add(wanted.place, fmt::format("\"{}\" has no template: there is no file {}{}",
                                         wanted.name, wanted.file, hint(wanted.file, known)));
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

// Adds the blocks that `text` names, and those that they name, to the letter.
class Joiner {
 public:
  Joiner(Letter& letter, const std::vector<Template>& blocks, ProblemList& problems)
      : letter_(letter), blocks_(blocks), problems_(problems) {}

  void join(const std::string& file, std::string_view text) {
    for (const std::string& name : blocks_named_in(text)) {
      if (letter_.blocks.contains(name)) {
        continue;
      }
      const auto found = std::find_if(blocks_.begin(), blocks_.end(),
                                      [&](const Template& block) { return block.name == name; });
      if (found == blocks_.end()) {
        problems_.add({file, 0},
                      fmt::format("there is no block \"{}\"{}", name, hint(name, names())));
        continue;
      }
      letter_.blocks.emplace(name, found->text);
      join(found->file, found->text);
    }
  }

 private:
  std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const Template& block : blocks_) {
      result.push_back(block.name);
    }
    return result;
  }

  Letter& letter_;
  const std::vector<Template>& blocks_;
  ProblemList& problems_;
};

}  // namespace

std::vector<std::string> blocks_named_in(std::string_view text) {
  constexpr std::string_view opening = "{{>";
  std::vector<std::string> names;
  for (std::size_t at = text.find(opening); at != std::string_view::npos;
       at = text.find(opening, at)) {
    at += opening.size();
    const std::size_t end = text.find("}}", at);
    if (end == std::string_view::npos) {
      break;
    }
    const std::string name(trimmed(text.substr(at, end - at)));
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  }
  return names;
}

Letters read_letters(Declaration& block, const std::string& plugin, const std::string& folder) {
  Letters letters;
  for (Declaration& item : block.items({"letter", "block"})) {
    if (item.word() == "block") {
      letters.blocks.push_back(read_template(item, folder));
    } else {
      Letter letter;
      letter.name = item.name();
      letter.plugin = plugin;
      letter.title = item.text("title", Need::required);
      letter.when = item.one_of("when", {"grant", "refuse", "refer"}, Need::optional);
      letter.body = read_template(item, folder);
      letters.letters.push_back(std::move(letter));
    }
    item.finish();
  }
  block.finish();
  return letters;
}

void fill_templates(Letters& letters, const std::vector<SourceFile>& files, ProblemList& problems) {
  for (Letter& letter : letters.letters) {
    fill(letter.body, files, problems);
  }
  for (Template& block : letters.blocks) {
    fill(block, files, problems);
  }
}

void join_blocks(std::vector<Letter>& letters, const std::vector<Template>& blocks,
                 ProblemList& problems) {
  for (Letter& letter : letters) {
    letter.blocks.clear();
    Joiner(letter, blocks, problems).join(letter.body.file, letter.body.text);
  }
}

}  // namespace naober::policy
