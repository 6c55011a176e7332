#include "cli/plain_letters.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/policy_root.h"
#include "paper/plain_language.h"

namespace naober::cli {
namespace {

using policy::Finding;

class Reader {
 public:
  explicit Reader(std::vector<paper::HardWord> words) : words_(std::move(words)) {}

  void read_letters(const std::vector<policy::Letter>& letters, const std::string& municipality) {
    for (const policy::Letter& letter : letters) {
      read_template(letter.body.file, letter.body.text, municipality);
      for (const auto& [name, text] : letter.blocks) {
        read_template("the block " + name + " of " + letter.body.file, text, municipality);
      }
    }
  }

  void read_rules(const std::vector<policy::Rule>& rules, const std::string& municipality) {
    for (const policy::Rule& rule : rules) {
      read_sentences(rule.place, rule.because, municipality);
      for (const auto& more : rule.also) {
        read_sentences(rule.place, more.text, municipality);
      }
    }
  }

  std::vector<Finding> findings() { return std::move(findings_); }

 private:
  // The same text is told once, where it was met first: plugins are read before municipalities.
  void read_template(const std::string& file, const std::string& text,
                     const std::string& municipality) {
    if (!read_.insert(text).second) {
      return;
    }
    if (const auto remarks = paper::remarks_on_template(text, words_)) {
      add({file, 0}, *remarks, municipality);
    } else {
      const paper::Remark broken{remarks.error().says, "close every tag"};
      add({file, 0}, std::vector<paper::Remark>{broken}, municipality);
    }
  }

  void read_sentences(const policy::Place& place, const std::string& text,
                      const std::string& municipality) {
    if (read_.insert(place.text() + text).second) {
      add(place, paper::remarks_on_sentences(text, words_), municipality);
    }
  }

  void add(const policy::Place& place, const std::vector<paper::Remark>& remarks,
           const std::string& municipality) {
    for (const paper::Remark& remark : remarks) {
      findings_.push_back({Finding::Weight::warning, "hard_to_read", place, remark.says,
                           remark.todo, municipality});
    }
  }

  std::vector<paper::HardWord> words_;
  std::set<std::string> read_;
  std::vector<Finding> findings_;
};

}  // namespace

Result<std::vector<Finding>> hard_letters(const policy::Loaded& loaded,
                                          const std::filesystem::path& root) {
  const auto file = root / "municipalities" / "language" / "hard_words.tsv";
  std::vector<paper::HardWord> words;
  if (std::filesystem::exists(file)) {
    TRY(const std::string text, read_file(file));
    TRY(words, paper::read_hard_words(text, "municipalities/language/hard_words.tsv"));
  }
  Reader reader(std::move(words));
  for (const auto& [name, plugin] : loaded.plugins) {
    reader.read_letters(plugin->letters.letters, "");
    reader.read_rules(plugin->rules, "");
  }
  for (const auto& [id, bundle] : loaded.municipalities) {
    for (const auto& [name, task] : bundle->tasks) {
      reader.read_letters(task.letters.all(), id);
      reader.read_rules(task.local_rules, id);
    }
  }
  return reader.findings();
}

}  // namespace naober::cli
