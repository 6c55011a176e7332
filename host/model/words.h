// The words under which a choice is stored, sent and shown: one spelling from column to JSON.
//
// An enumeration that travels specialises words<E> beside its declaration; word_of() and
// parse_word() then work for it, and a refusal names the words that would have been right.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace naober {

template <class E>
using Words = std::vector<std::pair<E, std::string_view>>;

// The words of an enumeration, in the order of its enumerators.
template <class E>
const Words<E>& words();

template <class E>
std::string_view word_of(E value) {
  for (const auto& [known, word] : words<E>()) {
    if (known == value) {
      return word;
    }
  }
  return {};
}

// Refuses a word that E does not know; `about` is where it stood (a JSON pointer, a column).
template <class E>
Result<E> parse_word(std::string_view text, std::string about = {}) {
  std::string known_words;
  for (const auto& [known, word] : words<E>()) {
    if (word == text) {
      return known;
    }
    known_words += (known_words.empty() ? "" : ", ") + std::string(word);
  }
  return refuse(Fault::invalid,
                "'" + std::string(text.substr(0, 64)) + "' is not one of: " + known_words,
                std::move(about));
}

}  // namespace naober
