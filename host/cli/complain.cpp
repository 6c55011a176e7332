#include "cli/complain.h"

namespace naober::cli {

int complain(const Console& console, const Error& error) {
  console.complaint << "naober: ";
  if (!error.about.empty()) {
    console.complaint << error.about << ": ";
  }
  console.complaint << error.says << '\n';
  return 2;
}

}  // namespace naober::cli
