#include "paper/pdf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <regex>
#include <sstream>

namespace naober::paper {
namespace {

using testing::HasSubstr;
using testing::Not;

const Date day = Date::of(2026, 4, 27);

// A letter of some pages, with every kind of block.
std::string long_letter() {
  std::string html =
      "<html lang=\"nl\"><title>U krijgt hulp</title><meta name=\"author\" content=\"Gemeente "
      "Bergen\"><meta name=\"description\" content=\"7-abc\"><article data-colour=\"#1f5d3a\">"
      "<p class=\"sender\">Gemeente Bergen</p><p class=\"addressee\">A. Proef<br>Dorpsstraat 1</p>"
      "<p class=\"reference\">Datum: 27 april 2026<br>Ons kenmerk: 7-abc</p><h1>U krijgt hulp</h1>";
  for (int part = 1; part <= 12; ++part) {
    html += "<h2>Deel " + std::to_string(part) + "</h2><p>";
    for (int sentence = 1; sentence <= 9; ++sentence) {
      html += "Dit is zin " + std::to_string(sentence) +
              " van een brief met <strong>€ 21,00</strong>"
              " en een officieel affiche. ";
    }
    html +=
        "</p><ul><li>Eén ding <span class=\"law\">(Awb art. 6:7)</span></li><li>Nog een</li></ul>";
  }
  return html +
         "<ol><li>Eerst</li></ol><p class=\"greeting\">Met vriendelijke groet,</p></article>";
}

// What a tool of poppler-utils says about the PDF.
std::string ask(const std::string& pdf, const std::string& tool, const std::string& after = "") {
  const std::string file = testing::TempDir() + "letter" + std::to_string(getpid()) + ".pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  std::string said;
  FILE* pipe = popen((tool + " " + file + " " + after + " 2>&1").c_str(), "r");
  std::array<char, 4096> some{};
  while (const std::size_t read = fread(some.data(), 1, some.size(), pipe)) {
    said.append(some.data(), read);
  }
  EXPECT_EQ(pclose(pipe), 0) << said;
  return said;
}

// One a line, so that a difference shows which.
std::string words_of(const std::string& text) {
  std::istringstream stream(text);
  std::string words;
  for (std::string word; stream >> word;) {
    words += word + "\n";
  }
  return words;
}

std::string made(const std::string& html) {
  auto pdf = pdf_of_page(html, day);
  EXPECT_TRUE(pdf.has_value());
  return pdf.value_or("");
}

TEST(Pdf, says_the_same_words_as_the_page_and_counts_its_pages) {
  const std::string said = ask(made(long_letter()), "pdftotext -raw", "-");
  const std::regex footer("Gemeente Bergen · kenmerk 7-abc · blad [0-9]+ van [0-9]+");
  EXPECT_THAT(said, HasSubstr("blad 1 van "));
  const std::regex counted(
      "1\\.\\s+Eerst");  // the page leaves the counting of a list to its reader
  EXPECT_EQ(words_of(std::regex_replace(std::regex_replace(said, footer, ""), counted, "Eerst")),
            words_of(text_of(*read_sheet(long_letter()))));
}

TEST(Pdf, is_tagged_and_tells_its_title_author_and_language) {
  const std::string pdf = made(long_letter());
  const std::string said = ask(pdf, "pdfinfo");
  EXPECT_THAT(said, HasSubstr("Tagged:          yes"));
  EXPECT_THAT(said, HasSubstr("Title:           U krijgt hulp"));
  EXPECT_THAT(said, HasSubstr("Author:          Gemeente Bergen"));
  EXPECT_THAT(said, HasSubstr("Apr 27"));
  EXPECT_THAT(pdf, HasSubstr("/Lang (nl-NL)"));
}

TEST(Pdf, gives_a_screen_reader_headings_and_lists) {
  const std::string said = ask(made(long_letter()), "pdfinfo -struct-text");
  for (const char* tag : {"Document", "H1", "H2", "P ", "L ", "LI", "LBody"}) {
    EXPECT_THAT(said, HasSubstr(tag));
  }
}

TEST(Pdf, carries_every_font_inside) {
  std::istringstream said(ask(made(long_letter()), "pdffonts"));
  std::string line;
  std::getline(said, line);
  const std::size_t column = line.find("emb");
  std::getline(said, line);
  int fonts = 0;
  while (std::getline(said, line)) {
    EXPECT_EQ(line.substr(column, 3), "yes") << line;
    EXPECT_THAT(line, HasSubstr("OpenSans"));
    ++fonts;
  }
  EXPECT_GE(fonts, 2);
}

TEST(Pdf, the_same_letter_gives_the_same_bytes) {
  EXPECT_EQ(made(long_letter()), made(long_letter()));
  EXPECT_NE(made(long_letter()), *pdf_of_page(long_letter(), Date::of(2026, 4, 28)));
}

TEST(Pdf, a_page_without_a_head_is_a_letter_too) {
  EXPECT_THAT(ask(made("<p>Een oude brief</p>"), "pdftotext -raw", "-"),
              HasSubstr("Een oude brief"));
}

}  // namespace
}  // namespace naober::paper
