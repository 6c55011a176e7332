// Whether a letter is easy to read (taalniveau B1): sentences that are not too long, and no
// official word where an easier one is at hand. Which words those are is data
// (municipalities/language/hard_words.tsv); how long a sentence may be is said here.
//
// It counts and looks words up, no more: a letter without remarks can still be hard to read, and a
// person has the last word. Articles of the law are not read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace naober::paper {

inline constexpr int longest_sentence = 25;  // words

struct HardWord {
  std::string word;    // lower case; may be several words
  std::string easier;  // what to write instead
};

// One a line: hard word, tab, easier word; lines with # are remarks. `about` goes into errors.
Result<std::vector<HardWord>> read_hard_words(std::string_view text, std::string_view about);

struct Remark {
  std::string says;  // English: what is hard, in which sentence
  std::string todo;
};

std::vector<Remark> remarks_on_sentences(std::string_view text, const std::vector<HardWord>& words);

// The same for the HTML template of a letter. What is filled in later counts as one word; blocks
// are templates of their own.
Result<std::vector<Remark>> remarks_on_template(std::string_view html,
                                                const std::vector<HardWord>& words);

}  // namespace naober::paper
