// A field of CSV (RFC 4180) that a spreadsheet reads as text.
#pragma once

#include <string>

namespace naober {

// Quoted where it must be. A spreadsheet takes =, +, - and @ at the start for a formula; a word
// that begins so is shown as text.
std::string csv_field(const std::string& word);

}  // namespace naober
