#include "paper/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace naober::paper {
namespace {

// The number after the last `word`; empty when there is none.
std::string number_after(std::string_view pdf, std::string_view word) {
  const std::size_t at = pdf.rfind(word);
  std::string digits;
  for (std::size_t place = at + word.size(); at != std::string_view::npos && place < pdf.size();
       ++place) {
    if (std::isdigit(static_cast<unsigned char>(pdf[place])) != 0) {
      digits += pdf[place];
    } else if (!digits.empty() || (pdf[place] != ' ' && pdf[place] != '\n')) {
      break;
    }
  }
  return digits;
}

}  // namespace

std::string with_language(std::string pdf, std::string_view language) {
  const std::string root = number_after(pdf, "/Root");
  const std::string size = number_after(pdf, "/Size");
  const std::string info = number_after(pdf, "/Info");
  const std::string before = number_after(pdf, "startxref");
  const std::size_t head = root.empty() ? std::string::npos : pdf.rfind("\n" + root + " 0 obj");
  const std::size_t open = head == std::string::npos ? head : pdf.find("<<", head);
  const std::size_t close = open == std::string::npos ? open : pdf.find("endobj", open);
  if (close == std::string::npos || size.empty() || before.empty()) {
    return pdf;
  }
  const std::string rest = pdf.substr(open + 2, close - open - 2);
  if (!pdf.ends_with('\n')) {
    pdf += '\n';
  }
  const std::size_t place = pdf.size();
  pdf += fmt::format("{} 0 obj\n<< /Lang ({})\n   /ViewerPreferences << /DisplayDocTitle true >>{}",
                     root, language, rest);
  pdf += "endobj\n";
  const std::size_t table = pdf.size();
  pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \ntrailer\n<< /Size {}\n   /Root {} 0 R\n", root,
                     place, size, root);
  if (!info.empty()) {
    pdf += fmt::format("   /Info {} 0 R\n", info);
  }
  pdf += fmt::format("   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n", before, table);
  return pdf;
}

}  // namespace naober::paper
