// A letter as what it says, apart from how it looks: headings, paragraphs and items in reading
// order.
//
// The room `paper` turns the HTML of a letter into this and this into a PDF. It stands after
// casework, which writes the letters, and before whoever shows them (lab, web, cli): it knows no
// case and no client, only the page. So a letter is made once, as HTML, sealed as it was sent, and
// its PDF can be made from it at any time and says the same words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace naober::paper {

// A stretch of text that looks the same. A line break (<br>) is '\n'.
struct Run {
  std::string text;
  bool strong = false;
  bool aside = false;  // an article of the law, beside the sentence it belongs to

  friend bool operator==(const Run&, const Run&) = default;
};

struct Block {
  enum class Kind { heading, paragraph, item };
  Kind kind = Kind::paragraph;
  int level = 0;     // of a heading: 1 to 6
  std::string role;  // its class: "sender", "addressee", "reference", or empty
  // Of an item: which list of the letter it stands in (from 1), and its number when they are
  // counted.
  int list = 0;
  int number = 0;
  std::vector<Run> runs;

  std::string text() const;
  friend bool operator==(const Block&, const Block&) = default;
};

struct Sheet {
  std::string language = "nl";
  std::string title;
  std::string author;   // the municipality
  std::string subject;  // the reference of the letter
  std::string colour;   // "#1f5d3a", of the municipality's theme; empty: none
  std::vector<Block> blocks;
};

// Reads a page of our own making (casework/letter.h). Tags it does not know are looked through, so
// that no word is ever lost; what is not HTML at all is refused as invalid.
Result<Sheet> read_sheet(std::string_view html);

// Every word of the sheet in reading order, a block a line.
std::string text_of(const Sheet& sheet);

}  // namespace naober::paper
