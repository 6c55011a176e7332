#include "paper/plain_language.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "paper/sheet.h"

namespace naober::paper {
namespace {

bool is_letter(char sign) {
  const auto byte = static_cast<unsigned char>(sign);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

// The words in lower case, a space around each, so that " als " is a whole word.
std::string words_of(std::string_view sentence, int& count) {
  std::string words = " ";
  for (const char sign : sentence) {
    if (is_letter(sign)) {
      words += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    } else if (words.back() != ' ' && sign != '\'') {
      words += ' ';
      ++count;
    }
  }
  if (words.back() != ' ') {
    words += ' ';
    ++count;
  }
  return words;
}

// A sentence ends at . ! ? : ; before a space, and at the end of a line.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool stops = std::string_view(".!?:;").find(text[at]) != std::string_view::npos;
    const bool before_space = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
    if ((stops && before_space) || text[at] == '\n') {
      sentences.push_back(text.substr(from, at + 1 - from));
      from = at + 1;
    }
  }
  sentences.push_back(text.substr(from));
  return sentences;
}

std::string shortened(std::string_view sentence) {
  constexpr std::size_t most = 60;
  const std::size_t start = sentence.find_first_not_of(" \n");
  sentence.remove_prefix(start == std::string_view::npos ? sentence.size() : start);
  if (sentence.size() <= most) {
    return std::string(sentence);
  }
  return std::string(sentence.substr(0, sentence.rfind(' ', most))) + " …";
}

// The template with its tags taken out: a value is one word, a section and a block are nothing.
std::string without_tags(std::string_view text) {
  std::string result;
  while (true) {
    const std::size_t open = text.find("{{");
    const std::size_t close = text.find("}}", open);
    result += text.substr(0, open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
      return result;
    }
    const char kind = text[open + 2];
    result += std::string_view("#^/>!").find(kind) == std::string_view::npos ? "X" : "";
    text.remove_prefix(close + 2);
  }
}

}  // namespace

Result<std::vector<HardWord>> read_hard_words(std::string_view text, std::string_view about) {
  std::vector<HardWord> words;
  for (int line = 1; !text.empty(); ++line) {
    const std::string_view row = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), row.size() + 1));
    if (row.empty() || row.front() == '#') {
      continue;
    }
    const std::size_t tab = row.find('\t');
    if (tab == std::string_view::npos || tab == 0 || tab + 1 == row.size()) {
      return refuse(Fault::invalid, "a line is a hard word, a tab and an easier word",
                    fmt::format("{}:{}", about, line));
    }
    words.push_back({std::string(row.substr(0, tab)), std::string(row.substr(tab + 1))});
  }
  return words;
}

std::vector<Remark> remarks_on_sentences(std::string_view text,
                                         const std::vector<HardWord>& words) {
  std::vector<Remark> remarks;
  for (const std::string_view sentence : sentences_of(text)) {
    int count = 0;
    const std::string said = words_of(sentence, count);
    if (count > longest_sentence) {
      remarks.push_back(
          {fmt::format("a sentence of {} words: \"{}\"", count, shortened(sentence)),
           fmt::format("make it two sentences of at most {} words", longest_sentence)});
    }
    for (const HardWord& hard : words) {
      if (said.find(" " + hard.word + " ") != std::string::npos) {
        remarks.push_back(
            {fmt::format("\"{}\" is a hard word: \"{}\"", hard.word, shortened(sentence)),
             fmt::format("write \"{}\"", hard.easier)});
      }
    }
  }
  return remarks;
}

Result<std::vector<Remark>> remarks_on_template(std::string_view html,
                                                const std::vector<HardWord>& words) {
  TRY(const Sheet sheet, read_sheet(without_tags(html)));
  std::string text;
  for (const Block& block : sheet.blocks) {
    for (const Run& run : block.runs) {
      text += run.aside ? "" : run.text;
    }
    text += '\n';
  }
  return remarks_on_sentences(text, words);
}

}  // namespace naober::paper
