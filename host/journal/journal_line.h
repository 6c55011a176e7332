// An entry as one line of JSON, with the bytes that its seal is made of: enough for anybody to
// compute the tree without our program (FORMAT.md).
#pragma once

#include <string>

#include "journal/journal.h"

namespace naober::journal {

std::string line_of(const NumberedEntry& one);

}  // namespace naober::journal
